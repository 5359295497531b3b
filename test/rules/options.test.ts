/** What each way of dealing with the request would cost: apart, never added up, unknown where it is unknown. */
import { describe, expect, test } from 'vitest';
import {
  apartOf,
  book,
  type Exposure,
  type FactKey,
  type Facts,
  type FactValue,
  type Judgement,
  judge,
  optionsOf,
  type WayCost,
  wordsOf,
} from '@/rules';
import { ACT_WAYS } from '@/rules/options/act-ways';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const DAY = 86_400_000;
const HOUR = 3_600_000;

const factsOf = (said: Partial<Record<FactKey, FactValue>>): Facts =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
  ) as Facts;

const ASKED = {
  platform: 'tmall',
  afterSaleId: '1',
  afterSaleType: 'returnRefund',
  status: 'waitSeller',
  goodsState: 'signed',
  reason: 'noReason',
  exclusionKind: 'none',
  intact: 'yes',
  signedAt: AT - 3 * DAY,
  appliedAt: AT - DAY,
  refundAmount: 12_900,
  paidAmount: 12_900,
} as const;

const exposure = (when: string, more: Partial<Exposure> = {}): Exposure => ({
  id: `x-${when}`,
  fen: 500,
  points: null,
  when,
  rules: ['TM-BRK-04'],
  ...more,
});

function ways(said: Partial<Record<FactKey, FactValue>>, more: Partial<Judgement> = {}) {
  const facts = factsOf(said);
  const judgement = judge(facts, book, AT);
  const { askNext, flips } = judgement;
  const options = optionsOf(facts, { ...judgement, askNext, flips, ...more }, AT);
  return Object.fromEntries(options.map((option) => [option.way, option]));
}
const kinds = (costs: WayCost[] | undefined) => costs?.map(({ kind }) => kind);

test('every act that belongs to a way is an act of the book', () => {
  for (const act of Object.keys(ACT_WAYS)) expect(wordsOf(act, book), act).not.toBeNull();
});

describe('the ways', () => {
  test('are there only where a request waits for us', () => {
    expect(Object.keys(ways(ASKED))).toEqual(['agree', 'refuse', 'wait']);
    expect(ways({ ...ASKED, status: 'waitBuyerReturn' })).toEqual({});
    expect(ways({ ...ASKED, status: 'success' })).toEqual({});
    const { afterSaleId: _, afterSaleType: __, ...order } = ASKED;
    expect(ways(order)).toEqual({});
  });

  test('each carry the costs of their own acts and no others', () => {
    const exposures = [
      exposure('ifRefuseWithoutCause'),
      exposure('ifLateShip', { fen: null, points: 3 }),
      exposure('ifRefuseNoReason', { fen: 100 }),
      exposure('ifForge'),
    ];
    const { agree, refuse, wait } = ways(ASKED, { exposures });
    const acts = (costs: WayCost[] | undefined) =>
      costs?.flatMap((cost) => (cost.kind === 'exposure' ? [cost.exposure.when] : []));
    expect(acts(agree?.costs)).toEqual([]);
    expect(acts(refuse?.costs)).toEqual(['ifRefuseWithoutCause', 'ifRefuseNoReason']);
    expect(acts(wait?.costs)).toEqual(['ifLateShip', 'ifRefuseNoReason']);
    expect(apartOf(exposures).map(({ when }) => when)).toEqual(['ifForge']);
  });

  test('are marked by the verdict, and by nothing while it is open', () => {
    const outcome = (state: 'decided' | 'unknown', value?: string) => {
      const { answers } = judge(factsOf(ASKED), book, AT);
      const answer = {
        state,
        because: [],
        missing: [],
        rules: [],
        ...(value === undefined ? {} : { value }),
      };
      const found = ways(ASKED, { answers: { ...answers, outcome: answer } });
      return ['agree', 'refuse', 'wait'].map((way) => found[way]?.fits);
    };
    expect(outcome('decided', 'returnRefund')).toEqual(['yes', 'no', 'no']);
    expect(outcome('decided', 'refusable')).toEqual(['no', 'yes', 'no']);
    expect(outcome('decided', 'negotiate')).toEqual(['open', 'open', 'open']);
    expect(outcome('unknown')).toEqual(['open', 'open', 'open']);
  });

  test('say which single facts would make them the verdict', () => {
    const { agree, refuse, wait } = ways(ASKED);
    expect(agree?.fits).toBe('yes');
    expect(agree?.turns).toEqual([]);
    expect(wait?.turns).toEqual([]);
    expect(refuse?.turns.length).toBeGreaterThan(0);
    for (const { becomes } of refuse?.turns ?? []) expect(['refusable', 'paySeller']).toContain(becomes);
  });
});

describe('to agree', () => {
  test('costs the refund as read, and the freights by who bears them', () => {
    const costs = ways(ASKED).agree?.costs;
    expect(costs?.[0]).toEqual({ kind: 'refund', fen: 12_900 });
    expect(costs).toContainEqual({ kind: 'freight', question: 'freightReturn', payer: 'buyer', missing: [] });
    const out = costs?.find((cost) => cost.kind === 'freight' && cost.question === 'freightOut');
    expect(out).toMatchObject({ payer: null, missing: ['freeShipping'] });
  });

  test('says that no amount was read rather than nothing', () => {
    const { refundAmount: _, ...unread } = ASKED;
    expect(ways(unread).agree?.costs[0]).toEqual({ kind: 'refund', fen: null });
  });

  test('to goods alone costs no refund', () => {
    expect(kinds(ways({ ...ASKED, afterSaleType: 'exchange' }).agree?.costs)).not.toContain('refund');
  });
});

describe('to let it lie', () => {
  const until = (onExpiry: 'refund' | 'close' | 'agree') => ({
    ...ASKED,
    remaining: { ms: 5 * HOUR, onExpiry, text: '5小时' },
  });

  test('costs the refund where the clock pays it', () => {
    const { wait } = ways(until('refund'));
    expect(wait?.clock).toEqual({ endsAt: AT + 5 * HOUR, onExpiry: 'refund' });
    expect(wait?.costs[0]).toEqual({ kind: 'refund', fen: 12_900 });
    expect(ways(until('agree')).wait?.costs[0]).toEqual({ kind: 'refund', fen: 12_900 });
  });

  test('names no clock of ours where the one that runs is the buyer’s', () => {
    const { wait } = ways(until('close'));
    expect(wait?.clock).toBeNull();
    expect(kinds(wait?.costs)).not.toContain('refund');
  });
});
