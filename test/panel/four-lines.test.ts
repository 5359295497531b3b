/** The case as four questions: each from what is known, and "not read" where nothing is. */
import { describe, expect, test } from 'vitest';
import { fourLines, unmetNeeds } from '@/entrypoints/sidepanel/four/four-lines';
import { book, type EvidenceNeed, type FactKey, type Facts, type FactValue, judge } from '@/rules';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const DAY = 86_400_000;

const factsOf = (said: Partial<Record<FactKey, FactValue>>): Facts =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, { value, from: 'page', seenAt: AT }]),
  ) as Facts;

const FOR_BUYER: FactKey[] = ['signedBy', 'defectVisible'];
const linesOf = (said: Partial<Record<FactKey, FactValue>>, met: string[] = []) => {
  const facts = factsOf(said);
  return fourLines(facts, judge(facts, book, AT), new Set(met), FOR_BUYER);
};

const RETURNED = {
  platform: 'tmall',
  afterSaleId: '1',
  afterSaleType: 'returnRefund',
  status: 'waitSellerReceive',
  goodsState: 'returned',
  reason: 'noReason',
  returnSignedAt: AT - DAY,
  returnCourier: '申通快递',
  returnTrackingNo: '773200045100000',
  courier: '圆通速递',
  signedAt: AT - 8 * DAY,
} as const;

describe('nothing known', () => {
  test('is said of each question, and nothing is put in its place', () => {
    const { where, why, what } = linesOf({});
    expect([where, why]).toEqual([null, null]);
    expect(what).toEqual({ kind: 'open' });
  });

  test('a moment without the state of the goods does not tell where they are', () => {
    expect(linesOf({ returnSignedAt: AT }).where).toBeNull();
  });
});

describe('where', () => {
  test('the goods are tells the parcel that carried them there, and its last news', () => {
    expect(linesOf(RETURNED).where).toEqual({
      goods: 'goodsState',
      at: 'returnSignedAt',
      courier: 'returnCourier',
      number: 'returnTrackingNo',
    });
    expect(linesOf({ ...RETURNED, goodsState: 'signed', signedBy: 'station' }).where).toEqual({
      goods: 'goodsState',
      at: 'signedAt',
      by: 'signedBy',
      courier: 'courier',
    });
    const onTheWay = { ...RETURNED, goodsState: 'shipped', shippedAt: AT - 9 * DAY };
    expect(linesOf(onTheWay).where?.at).toBe('shippedAt');
    expect(linesOf({ ...onTheWay, movedAt: AT - DAY }).where?.at).toBe('movedAt');
    expect(linesOf({ goodsState: 'notShipped', courier: '圆通速递' }).where).toEqual({ goods: 'goodsState' });
  });
});

describe('why', () => {
  test('is our word for it and the page’s own, as far as they were read', () => {
    expect(linesOf(RETURNED).why).toEqual(['reason']);
    expect(linesOf({ reasonText: '不喜欢' }).why).toEqual(['reasonText']);
  });
});

describe('whom', () => {
  test('has what must be shown, while it is not at hand', () => {
    const { who, what } = linesOf(RETURNED);
    expect(who).toEqual({ kind: 'get', from: ['warehouse'] });
    expect(what).toMatchObject({ kind: 'needs', met: 0, needed: 1 });
    const needs = what.kind === 'needs' ? what.needs : [];
    const after = linesOf(RETURNED, needs);
    expect(after.what).toEqual({ kind: 'enough', needed: 1 });
    expect(after.who).toMatchObject({ kind: 'look' });
  });

  test('is waited for while it is their turn', () => {
    const waiting = { ...RETURNED, status: 'waitBuyerReturn', goodsState: 'signed' } as const;
    expect(linesOf(waiting).who).toEqual({ kind: 'wait', on: 'buyer' });
  });

  test('is nobody once it is settled, and nothing is needed then', () => {
    const { who, what } = linesOf({ ...RETURNED, status: 'success' });
    expect([who, what]).toEqual([{ kind: 'settled' }, { kind: 'none' }]);
  });

  test('is the buyer only for what a buyer can tell', () => {
    const facts = factsOf({ platform: 'tmall', status: 'waitSeller' });
    const judgement = { ...judge(facts, book, AT), evidence: [] };
    const asking = (fact: FactKey) =>
      fourLines(facts, { ...judgement, askNext: [{ fact, decides: [] }], flips: [] }, new Set(), [
        'defectVisible',
        'freeShipping',
      ]).who;
    expect(asking('defectVisible')).toEqual({ kind: 'ask', fact: 'defectVisible' });
    // A shop knows by itself whether it ships free, whoever else could tell.
    expect(asking('freeShipping')).toEqual({ kind: 'look', fact: 'freeShipping' });
    expect(asking('sellerFault')).toEqual({ kind: 'look', fact: 'sellerFault' });
  });
});

describe('what', () => {
  const need = (id: string, level: EvidenceNeed['level'], group?: string): EvidenceNeed => ({
    id,
    level,
    from: 'buyer',
    rules: [],
    ...(group === undefined ? {} : { group }),
  });
  const needs = [
    need('a', 'required'),
    need('b', 'any-of', 'x'),
    need('c', 'any-of', 'x'),
    need('d', 'bonus'),
  ];

  test('of a group is enough with one, and a bonus is never asked for', () => {
    expect(unmetNeeds(needs, new Set()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(unmetNeeds(needs, new Set(['c'])).map(({ id }) => id)).toEqual(['a']);
    expect(unmetNeeds(needs, new Set(['a', 'b']))).toEqual([]);
  });
});
