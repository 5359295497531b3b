import { describe, expect, it } from 'vitest';
import type { Platform } from '@/rules';
import { withoutCovered } from '@/storage';

const row = (
  name: string,
  orderId: string | null,
  afterSaleId: string | null,
  shop = 'A',
  platform: Platform = 'tmall',
) => ({
  name,
  platform,
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

  it('is found again where one page said Tmall and the other only Taobao', () => {
    expect(left([row('order', '1', null, '', 'taobao'), row('after', '1', '9')])).toEqual(['after']);
    expect(left([row('order', '1', null, '', 'pdd'), row('after', '1', '9')])).toEqual(['order', 'after']);
  });

  it('stays when somebody wrote about it', () => {
    const rows = [row('order', '1', null), row('after', '1', '9')];
    const kept = withoutCovered(
      rows,
      (one) => one,
      ({ name }) => name === 'order',
    );
    expect(kept).toEqual(rows);
  });

  it('never hides two after-sales of one order, or cases without an order id', () => {
    expect(left([row('a', '1', '8'), row('b', '1', '9'), row('c', null, '7')])).toEqual(['a', 'b', 'c']);
  });
});
