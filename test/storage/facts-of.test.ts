import { describe, expect, it } from 'vitest';
import type { FactKey, Facts, FactValue } from '@/rules';
import { type CaseRow, factsOf, type PageKind } from '@/storage';
import { NOW } from './desk';

type Values = Partial<Record<FactKey, FactValue>>;

const page = (at: number, values: Values) => {
  const facts: Facts = {};
  for (const [key, value] of Object.entries(values))
    facts[key as FactKey] = { value, from: 'page', seenAt: at };
  return { at, url: '', facts, missed: [] };
};
const row = (
  pages: Partial<Record<PageKind, [number, Values]>>,
  told: Values = {},
  afterSaleId: string | null = '7',
) =>
  ({
    platform: 'pdd',
    afterSaleId,
    orderId: '1',
    pages: Object.fromEntries(Object.entries(pages).map(([kind, [at, values]]) => [kind, page(at, values)])),
    told: page(NOW, told).facts,
  }) as unknown as CaseRow;
const values = (facts: Facts) =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));

const countdown = { ms: 3_600_000, onExpiry: 'refund', text: '还剩1时' } as const;

describe('what is known of a case', () => {
  it('is its pages, the newer over the older, and over them what was told', () => {
    const known = row(
      { list: [1, { courier: '中通', quantity: 1 }], aftersale: [2, { courier: '顺丰' }] },
      { intact: 'yes' },
    );
    expect(values(factsOf(known))).toEqual({ courier: '顺丰', quantity: 1, intact: 'yes' });
    expect(values(factsOf(row({ aftersale: [1, { courier: 'a' }], list: [2, { courier: 'b' }] })))).toEqual({
      courier: 'b',
    });
  });

  it('has the order under it, without the order’s own course', () => {
    const order = row(
      { order: [9, { paidAt: 5, statusText: '已签收', remaining: countdown }] },
      { freeShipping: true },
      null,
    );
    expect(values(factsOf(row({ aftersale: [1, { quantity: 1 }] }), order))).toEqual({
      quantity: 1,
      paidAt: 5,
      freeShipping: true,
    });
    expect(values(factsOf(order)).statusText).toBe('已签收');
  });

  it('does not take the status of the order’s page for the after-sale’s', () => {
    const known = row({
      aftersale: [1, { statusText: '待商家处理' }],
      order: [2, { statusText: '已签收', paidAt: 5 }],
    });
    expect(values(factsOf(known))).toEqual({ statusText: '待商家处理', paidAt: 5 });
  });

  it('lets a countdown go with the status it ran under', () => {
    const older: [number, Values] = [1, { status: 'waitSeller', statusText: '待处理', remaining: countdown }];
    const newer = (more: Values) => values(factsOf(row({ aftersale: older, list: [2, more] })));
    expect(newer({ status: 'success', statusText: '退款成功' })).toEqual({
      status: 'success',
      statusText: '退款成功',
    });
    expect(newer({ status: 'waitSeller', statusText: '待商家处理' }).remaining).toEqual(countdown);
    expect(newer({ statusText: '待处理' })).toMatchObject({ status: 'waitSeller', remaining: countdown });
    expect(newer({ statusText: '看不懂的状态' })).toEqual({ statusText: '看不懂的状态' });
    expect(newer({ quantity: 1 }).remaining).toEqual(countdown);
  });
});
