import { describe, expect, it } from 'vitest';
import { withoutCovered } from '@/entrypoints/popup/covered';

const row = (name: string, orderId: string | null, afterSaleId: string | null, shop = 'A') => ({
  name,
  platform: 'tmall' as const,
  orderId,
  afterSaleId,
  shop,
});
const left = (rows: ReturnType<typeof row>[]) => withoutCovered(rows, (one) => one).map(({ name }) => name);

describe('an order beside its after-sale', () => {
  it('is not a second case', () => {
    expect(left([row('order', '1', null), row('after', '1', '9'), row('other', '2', null)])).toEqual([
      'after',
      'other',
    ]);
  });

  it('is recognised while a shop was not read, and kept apart when both were', () => {
    expect(left([row('order', '1', null, ''), row('after', '1', '9')])).toEqual(['after']);
    expect(left([row('order', '1', null, 'B'), row('after', '1', '9')])).toEqual(['order', 'after']);
  });

  it('never hides two after-sales of one order, or cases without an order id', () => {
    expect(left([row('a', '1', '8'), row('b', '1', '9'), row('c', null, '7')])).toEqual(['a', 'b', 'c']);
  });
});
