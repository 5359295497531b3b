import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Filter,
  NO_FILTER,
  oursFirst,
  type Sortable,
  shownItems,
} from '@/entrypoints/desk/register/filter';
import { dayEnd, rememberingJudge } from '@/entrypoints/desk/register/judged';
import type { Facts, Judgement } from '@/rules';

const item = (key: string, more: Partial<Sortable> & { shop?: string; open?: 0 | 1 } = {}): Sortable => ({
  row: { key, shop: more.shop ?? 'A', open: more.open ?? 1, readAt: 0 },
  turn: 'buyer',
  endsAt: null,
  search: key,
  ...more,
});
const keys = (items: Sortable[], filter: Partial<Filter> = {}) =>
  shownItems(items, { ...NO_FILTER, ...filter }).map(({ row }) => row.key);

describe('the register', () => {
  const items = [
    item('theirs soon', { endsAt: 10 }),
    item('done', { open: 0, turn: 'nobody' }),
    item('ours late', { turn: 'seller', endsAt: 500, shop: 'B' }),
    item('ours without a clock', { turn: 'seller' }),
    item('ours soon', { turn: 'seller', endsAt: 20, shop: '' }),
  ];

  it('puts ours first, then what ends first', () => {
    expect(keys(items)).toEqual(['ours soon', 'ours late', 'ours without a clock', 'theirs soon']);
  });

  it('filters by scope, shop, turn and every word', () => {
    expect(keys(items, { scope: 'all' })).toHaveLength(5);
    expect(keys(items, { shop: 'B' })).toEqual(['ours late']);
    expect(keys(items, { shop: '' })).toEqual(['ours soon']);
    expect(keys(items, { turn: 'buyer' })).toEqual(['theirs soon']);
    expect(keys(items, { words: ['ours', 'late'] })).toEqual(['ours late']);
  });

  it('has one order, whatever order the rows come in', () => {
    const some = fc.record({
      open: fc.constantFrom<0 | 1>(0, 1),
      turn: fc.constantFrom('seller', 'buyer', 'unknown'),
      endsAt: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (rows) => {
        const all = rows.map((row, i) => item(`k${i}`, row));
        expect([...all].reverse().sort(oursFirst)).toEqual([...all].sort(oursFirst));
      }),
    );
  });
});

describe('the remembering judge', () => {
  const facts = (seenAt: number): Facts => ({ orderId: { value: '1', from: 'page', seenAt } });
  const counted = (endsAt: number | null) => {
    let times = 0;
    const judgeCase = rememberingJudge(() => {
      times++;
      return { clocks: [{ endsAt }] } as Judgement;
    });
    return { judgeCase, times: () => times };
  };

  it('judges again when a fact was seen again, and for each case apart', () => {
    const { judgeCase, times } = counted(null);
    judgeCase('a', facts(1), 10);
    judgeCase('a', facts(1), 11);
    expect(times()).toBe(1);
    judgeCase('a', facts(2), 12);
    judgeCase('b', facts(2), 12);
    expect(times()).toBe(3);
  });

  it('judges again when a clock ran out, and on the next day in Shanghai', () => {
    const { judgeCase, times } = counted(50);
    judgeCase('a', facts(1), 10);
    judgeCase('a', facts(1), 49);
    expect(times()).toBe(1);
    judgeCase('a', facts(1), 50);
    expect(times()).toBe(2);
    judgeCase('a', facts(1), dayEnd(50) - 1);
    expect(times()).toBe(2);
    judgeCase('a', facts(1), dayEnd(50));
    expect(times()).toBe(3);
  });

  it('ends the day at midnight in Shanghai', () => {
    const lateEvening = Date.parse('2026-11-22T23:59:00+08:00');
    expect(dayEnd(lateEvening)).toBe(Date.parse('2026-11-23T00:00:00+08:00'));
    expect(dayEnd(dayEnd(lateEvening))).toBe(Date.parse('2026-11-24T00:00:00+08:00'));
  });
});
