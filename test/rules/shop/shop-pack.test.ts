import { describe, expect, it } from 'vitest';
import {
  book,
  type FactKey,
  type FactValue,
  judge,
  parsePack,
  promisesOf,
  type ShopPromises,
  shopPack,
  stackPacks,
} from '@/rules';
import { facts, shanghai } from '../small-pack';
import { shop } from './shop';

const bookWith = (promises: Partial<ShopPromises>) => stackPacks([...book.packs, shopPack(shop(promises))]);

const AT = shanghai('2026-09-20 12:00');
const SIGNED = shanghai('2026-08-01 15:30');
const onDay = (nth: number) => SIGNED + nth * 86_400_000;

type Said = Partial<Record<FactKey, FactValue>>;
const CASE: Said = {
  platform: 'tmall',
  goodsState: 'signed',
  afterSaleType: 'returnRefund',
  reason: 'noReason',
  exclusionKind: 'none',
  paidAt: shanghai('2026-07-28 10:00'),
  signedAt: SIGNED,
  appliedAt: onDay(45),
};
const plainly = (said: Said, at = AT) => judge(facts({ ...CASE, ...said }), book, at);
const promised = (promises: Partial<ShopPromises>, said: Said = {}, at = AT) =>
  judge(facts({ ...CASE, ...said }), bookWith(promises), at);

const SIXTY: Partial<ShopPromises> = { noReason: { days: 60, excludedToo: false } };

describe('sixty days without a reason', () => {
  it('turn a refusal on the 45th day into a return, by the shop’s own rule', () => {
    expect(plainly({}).answers.outcome).toMatchObject({ state: 'decided', value: 'refusable' });
    expect(promised(SIXTY).answers.outcome).toMatchObject({
      state: 'decided',
      value: 'returnRefund',
      rules: ['SHOP-A1-NR'],
    });
    expect(promised(SIXTY).answers.accepted).toMatchObject({ state: 'decided', value: 'yes' });
    expect(promised(SIXTY, { intact: 'yes' }).answers.noReason).toMatchObject({ value: 'yes' });
  });

  it('are counted as the law counts: to the last second of the 60th day after the signing', () => {
    const end = shanghai('2026-10-01 00:00');
    const at = end + 3600_000;
    expect(promised(SIXTY, { appliedAt: end - 1000 }, at).answers.outcome.value).toBe('returnRefund');
    expect(promised(SIXTY, { appliedAt: end }, at).answers.outcome.value).toBe('refusable');
    expect(promised(SIXTY).clocks).toContainEqual(
      expect.objectContaining({ id: 'shop-a1-no-reason', owner: 'buyer', endsAt: end, onExpiry: 'lapse' }),
    );
  });

  it('refund what came back whole, and neither spoilt nor lost goods', () => {
    const back: Said = { goodsState: 'returned', status: 'waitSellerReceive', intact: 'yes' };
    expect(promised(SIXTY, back).answers.outcome.value).toBe('refund');
    expect(promised(SIXTY, { ...back, intact: 'no' }).answers.outcome.value).toBe('refusable');
    expect(promised(SIXTY, { ...back, returnParcel: 'lost' }).answers.outcome.value).toBe('paySeller');
  });

  it('leave goods excepted that the law excepts, unless the shop says otherwise', () => {
    const early: Said = { exclusionKind: 'custom', appliedAt: onDay(3) };
    expect(promised(SIXTY, early).answers.outcome.value).toBe('refusable');
    const all = { noReason: { days: 60, excludedToo: true } };
    expect(promised(all, early).answers.outcome.value).toBe('returnRefund');
    // Even where nobody has said which goods these are.
    const { exclusionKind: _, ...unsaid } = CASE;
    const judged = judge(facts(unsaid), bookWith(all), AT);
    expect(judged.answers.outcome).toMatchObject({ state: 'decided', value: 'returnRefund' });
  });

  it('hold for orders paid while they were promised', () => {
    const dated = { ...SIXTY, from: '2026-07-01', to: '2026-08-01' };
    expect(promised(dated).answers.outcome.value).toBe('returnRefund');
    for (const paid of ['2026-06-30 23:59', '2026-08-01 00:00'])
      expect(promised(dated, { paidAt: shanghai(paid) }).answers.outcome.value).toBe('refusable');
  });

  it('hold in the named shops, on the chosen platforms, and stay open where the shop was not read', () => {
    const named = { ...SIXTY, shops: ['甲店'] };
    expect(promised(named, { shopName: '甲店' }).answers.outcome.value).toBe('returnRefund');
    expect(promised(named, { shopName: '乙店' }).answers.outcome.value).toBe('refusable');
    expect(promised(named).answers.outcome).toMatchObject({ state: 'unknown', missing: ['shopName'] });
    expect(promised(SIXTY, { platform: 'taobao' }).answers.outcome.value).toBe('refusable');
    expect(promised({ ...SIXTY, platforms: [] }, { platform: 'taobao' }).answers.outcome.value).toBe(
      'returnRefund',
    );
  });
});

describe('what is granted without a dispute', () => {
  const ask: Said = { reason: 'quality', afterSaleType: 'refundOnly', sellerFault: 'no', refundAmount: 2000 };

  it('is money back up to an amount, to the fen', () => {
    const twenty = { refundOnly: { upTo: 2000 } };
    expect(promised(twenty, ask).answers.outcome).toMatchObject({ value: 'refund', rules: ['SHOP-A1-RO'] });
    expect(promised(twenty, { ...ask, refundAmount: 2001 }).answers.outcome.value).not.toBe('refund');
    expect(plainly(ask).answers.outcome.value).not.toBe('refund');
  });

  it('is what a buyer of broken goods asked for', () => {
    const broken: Said = { reason: 'damaged', afterSaleType: 'resend', sellerFault: 'no' };
    const resend = { damaged: { grants: ['resend' as const] } };
    expect(plainly(broken).answers.outcome.value).not.toBe('resend');
    expect(promised(resend, broken).answers.outcome.value).toBe('resend');
    expect(promised(resend, broken).answers.freightResend.value).toBe('seller');
    expect(promised(resend, { ...broken, afterSaleType: 'exchange' }).answers.outcome.value).not.toBe(
      'exchange',
    );
  });

  it('is the gift that was not in the parcel, or its price', () => {
    const gone: Said = { reason: 'wrongOrMissing', afterSaleType: 'resend', giftMissing: true };
    const items = [
      { name: '杯子', fen: 990 },
      { name: '贴纸', fen: 100 },
    ];
    const again = promised({ gifts: { items, missing: 'resend' } }, gone);
    expect(again.answers.outcome.value).toBe('resend');
    expect(
      again.exposures.filter(({ when }) => when === 'shop-a1-if-gift-missing').map(({ fen }) => fen),
    ).toEqual([990, 100]);
    expect(promised({ gifts: { items, missing: 'repay' } }, gone).answers.outcome.value).not.toBe('resend');
  });

  it('is freight both ways, but not where a part returned breaks the threshold, nor over an agreement', () => {
    const both = { freight: { out: true, back: true } };
    const paid: Said = { freeShipping: false, appliedAt: onDay(3) };
    expect(plainly(paid).answers.freightReturn.value).toBe('buyer');
    expect(promised(both, paid).answers.freightReturn.value).toBe('seller');
    expect(promised(both, paid).answers.freightOut.value).toBe('seller');
    expect(promised(both, { ...paid, partialBreaksFreeShipping: true }).answers.freightOut.value).toBe(
      'buyer',
    );
    expect(promised(both, { ...paid, freightAgreed: true }).answers.freightReturn.value).toBe('agreed');
    expect(promised(both, { ...paid, buyerAbuse: true }).answers.freightReturn.value).toBe('buyer');
  });
});

describe('what has a clock, a paper or a price', () => {
  const waiting: Said = {
    goodsState: 'notShipped',
    saleKind: 'normal',
    shipPromiseHours: 48,
    paidAmount: 100_000,
  };

  it('ships sooner than the platform asks', () => {
    const paidAt = CASE.paidAt as number;
    const { clocks } = promised({ shipping: { hours: 24 } }, waiting, paidAt + 1000);
    const ours = clocks.filter(({ owner }) => owner === 'seller').map(({ id, endsAt }) => [id, endsAt]);
    expect(ours[0]).toEqual(['shop-a1-ship', paidAt + 24 * 3600_000]);
    expect(ours.length).toBeGreaterThan(1);
  });

  it('asks for the record of the promised courier, and for the buyer’s consent to another', () => {
    const sf = { carrier: { names: ['顺丰'] } };
    const ids = (courier: string) =>
      promised(sf, { goodsState: 'shipped', courier }).evidence.map(({ id, level }) => `${level} ${id}`);
    expect(ids('顺丰')).toContain('bonus shop-a1-carrier-slip');
    expect(ids('中通')).toContain('required shop-a1-carrier-consent');
    expect(ids('中通')).not.toContain('bonus shop-a1-carrier-slip');
  });

  it('guards a price, and gives an invoice that the law asks for as well', () => {
    const guard = promised(
      { priceGuard: { days: 30 } },
      { reason: 'other', afterSaleType: 'refundOnly' },
    ).clocks.find(({ id }) => id === 'shop-a1-price-guard');
    expect(guard?.endsAt).toBe((CASE.paidAt as number) + 30 * 86_400_000);
    const { rules } = promised({ invoice: { days: 3 } }).answers.invoice;
    expect(rules).toEqual(expect.arrayContaining(['L-INV-01', 'SHOP-A1-IN']));
  });

  const late = (promises: Partial<ShopPromises>, said: Said = waiting) =>
    promised(promises, said, CASE.paidAt as number).exposures.filter(({ when }) => when === 'ifLateShip');

  it('pays more for late shipping than the platform asks, once, and both rules stand behind it', () => {
    const [own, more] = late({ damages: [{ act: 'ifLateShip', rate: 0.1, max: 20_000 }] });
    expect(more).toBeUndefined();
    expect(own).toMatchObject({ fen: 10_000 });
    expect(own?.rules).toEqual(expect.arrayContaining(['TM-SHP-02', 'SHOP-A1-TM-SHP-02']));
    // 1000 yuan at the platform's 5 %, under its own cap of 50.
    expect(late({ noReason: { days: 60, excludedToo: false } })[0]?.fen).toBe(5000);
  });

  it('leaves the platform’s amount where that is the higher', () => {
    const cheap = { ...waiting, paidAmount: 6000 };
    // 10 % of 60 yuan is 6; ours 4 %, at least 1: 2.40.
    const [own] = late({ damages: [{ act: 'ifLateShip', rate: 0.04, max: 90_000 }] }, cheap);
    expect(own?.fen).toBe(500);
  });
});

describe('the pack', () => {
  const full = shop({
    shops: ['甲店'],
    platforms: ['taobao', 'tmall'],
    to: '2027-06-01',
    source: { title: '商品页', url: 'https://example.com/p' },
    noReason: { days: 60, excludedToo: true },
    carrier: { names: ['顺丰', '京东快递'] },
    gifts: { items: [{ name: '杯子', fen: 990 }], missing: 'repay' },
    freight: { out: true, back: true },
    shipping: { hours: 24 },
    refundOnly: { upTo: 2000 },
    damaged: { grants: ['resend', 'exchange'] },
    priceGuard: { days: 30 },
    invoice: { days: 3 },
    damages: [{ act: 'ifLateShip', rate: 0.1, min: 500, max: 20_000 }],
    ladder: [{ role: { zh: '客服', en: 'Agent' }, upTo: 1000, share: 0.1 }],
    examples: [{ name: { zh: '例', en: 'one' }, at: '2026-09-15T15:31:00+08:00', facts: {}, expect: {} }],
  });

  it('comes back from its text as the promises it was made of', () => {
    const read = parsePack(JSON.parse(JSON.stringify(shopPack(full))));
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(promisesOf(read.value)).toEqual(full);
    expect(promisesOf(book.packs[0] as never)).toBeNull();
  });

  it('stacks with another shop’s on the built-in book', () => {
    const other = shopPack({ ...full, code: 'B2' });
    expect(() => stackPacks([...book.packs, shopPack(full), other])).not.toThrow();
    expect(() => stackPacks([...book.packs, shopPack(full), shopPack(full)])).toThrow(/given once/);
  });

  it('has every rule of status SHOP, cited to the shop’s own page', () => {
    const { rules } = shopPack(full);
    expect(rules.length).toBeGreaterThan(10);
    expect(
      new Set(rules.map(({ status, source, governedBy }) => `${status} ${source} ${governedBy}`)),
    ).toEqual(new Set(['SHOP SHOP-A1 order']));
    expect(rules.every(({ id }) => id.startsWith('SHOP-A1-'))).toBe(true);
  });
});
