import { describe, expect, it } from 'vitest';
import {
  book,
  exampleOf,
  PROMISE_KINDS,
  type ShopPromises,
  shopPack,
  stackPacks,
  type Tried,
  trialOf,
  tryOut,
} from '@/rules';
import { shanghai } from '../small-pack';
import { shop } from './shop';

const ALL: Partial<ShopPromises> = {
  noReason: { days: 60, excludedToo: false },
  refundOnly: { upTo: 2000 },
  damaged: { grants: ['resend'] },
  freight: { out: true, back: true },
  shipping: { hours: 24 },
  carrier: { names: ['顺丰'] },
  gifts: { items: [{ name: '杯子', fen: 990 }], missing: 'resend' },
  priceGuard: { days: 30 },
  invoice: { days: 3 },
  damages: [{ act: 'ifLateShip', rate: 0.1, max: 20_000 }],
};
const promising = shop({ ...ALL, checkedOn: '2026-11-22' });
const withPack = stackPacks([...book.packs, shopPack(promising)]);
const values = ({ answers }: Tried) => Object.values(answers).map(({ state, value }) => value ?? state);

describe('the case beside a promise', () => {
  it.each(PROMISE_KINDS.filter((kind) => kind !== 'invoice'))('%s comes out otherwise with it', (kind) => {
    const trial = trialOf(kind, promising);
    expect(tryOut(trial, withPack)).not.toEqual(tryOut(trial, book));
  });

  it('of an invoice comes out as the law says, and cites both', () => {
    const { invoice } = tryOut(trialOf('invoice', promising), withPack).answers;
    expect(invoice).toMatchObject({ value: 'must', rules: ['L-INV-01', 'SHOP-A1-IN'] });
  });

  it('begins on the 45th of sixty days, and turns on the day after the last', () => {
    const trial = trialOf('noReason', promising);
    expect([values(tryOut(trial, book)), values(tryOut(trial, withPack))]).toEqual([
      ['refusable', 'unknown'],
      ['returnRefund', 'yes'],
    ]);
    const late = { ...trial, facts: { ...trial.facts, appliedAt: shanghai('2027-01-25 00:00') } };
    expect(values(tryOut(late, withPack))[0]).toBe('refusable');
  });

  it('names the amounts of an act', () => {
    const trial = trialOf('damages', promising);
    const fen = (tried: Tried) => tried.exposures.map((one) => one.fen);
    expect([fen(tryOut(trial, book)), fen(tryOut(trial, withPack))]).toEqual([[5000], [10_000]]);
  });

  it('becomes an example of what was decided, in the words of a pack', () => {
    expect(exampleOf({ zh: '例', en: 'one' }, trialOf('noReason', promising), withPack)).toEqual({
      name: { zh: '例', en: 'one' },
      at: '2027-01-09T10:01:00+08:00',
      facts: {
        platform: 'tmall',
        paidAt: '2026-11-22T10:00:00+08:00',
        goodsState: 'signed',
        signedAt: '2026-11-25T10:00:00+08:00',
        appliedAt: '2027-01-09T10:00:00+08:00',
        reason: 'noReason',
        afterSaleType: 'returnRefund',
        exclusionKind: 'none',
      },
      expect: { outcome: 'returnRefund', accepted: 'yes' },
    });
    expect(exampleOf({ zh: '例', en: 'one' }, trialOf('shipping', promising), withPack)).toBeNull();
  });
});
