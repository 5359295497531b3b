import { describe, expect, it } from 'vitest';
import { ENOUGH, forecast, spansFrom } from '@/entrypoints/desk/radar/forecast';
import { DAY } from '@/rules';
import type { CaseHead, ListedRow, ShiftTable } from '@/storage';
import { head } from '../register/lines';

const at = (time: string) => Date.parse(`${time}+08:00`);
const NOW = at('2026-11-23T07:58:00');
const MINUTE = 60_000;
const usual = (name: string, from: number, to: number) => ({
  name,
  from: from * 60,
  to: to * 60,
  people: [],
});
const table: ShiftTable = { usual: [usual('早', 8, 17), usual('晚', 15, 23)], dated: {} };
const row = (id: string, more: Partial<CaseHead>): ListedRow => ({
  id,
  head: head({ key: id, ...more }),
  under: null,
  lines: [],
});
const short = (spans: ReturnType<typeof spansFrom>) =>
  spans.map(({ name, days, from, to }) => [name, days, from, to]);

describe('the spans ahead', () => {
  it('go from the beginning of a shift to the next, from now on, without a gap or an overlap', () => {
    expect(short(spansFrom(table, NOW)).slice(0, 3)).toEqual([
      ['晚', 0, NOW, at('2026-11-23T08:00:00')],
      ['早', 0, at('2026-11-23T08:00:00'), at('2026-11-23T15:00:00')],
      ['晚', 0, at('2026-11-23T15:00:00'), at('2026-11-24T08:00:00')],
    ]);
    const spans = spansFrom(table, NOW);
    for (const [nth, { from }] of spans.entries()) if (nth > 0) expect(from).toBe(spans[nth - 1]?.to);
  });

  it('name shifts that begin together once, and follow a day with a table of its own', () => {
    const dated = { '2026-11-24': [usual('全天', 10, 20)] };
    const both: ShiftTable = { usual: [usual('早', 8, 12), usual('全天', 8, 20)], dated };
    expect(short(spansFrom(both, at('2026-11-23T09:00:00'))).slice(0, 2)).toEqual([
      ['早/全天', 0, at('2026-11-23T09:00:00'), at('2026-11-24T10:00:00')],
      ['全天', 1, at('2026-11-24T10:00:00'), at('2026-11-25T08:00:00')],
    ]);
  });

  it('are half days in Shanghai where no table is kept', () => {
    expect(short(spansFrom(null, NOW)).slice(0, 3)).toEqual([
      ['am', 0, NOW, at('2026-11-23T12:00:00')],
      ['pm', 0, at('2026-11-23T12:00:00'), at('2026-11-24T00:00:00')],
      ['am', 1, at('2026-11-24T00:00:00'), at('2026-11-24T12:00:00')],
    ]);
    expect(spansFrom({ usual: [], dated: {} }, NOW)[0]?.name).toBe('am');
  });
});

describe('the load', () => {
  const spans = spansFrom(table, NOW);
  const measured = { returnRefund: { n: ENOUGH, median: 4 * MINUTE } };
  const morning = at('2026-11-23T09:00:00');

  it('counts each open case in the one span its clock ends in, and says what is in none', () => {
    const told = forecast(
      [
        row('past', { dueAt: NOW - 1 }),
        row('first', { dueAt: NOW }),
        row('edge', { dueAt: at('2026-11-23T08:00:00') }),
        row('morning', { dueAt: morning }),
        row('later', { dueAt: NOW + 30 * DAY }),
        row('not known', {}),
        row('unread', { turn: 'unknown' }),
        row('sent back', { turn: 'courier', goodsState: 'returning' }),
        row('closed', { open: 0, dueAt: morning }),
      ],
      spans,
      measured,
      NOW,
    );
    expect(told.spans.map(({ cases }) => cases).slice(0, 3)).toEqual([1, 2, 0]);
    expect(told).toMatchObject({ overdue: 1, later: 1, unread: 2, returning: 1 });
  });

  it('takes the median of each kind, and does not guess while one kind was measured too little', () => {
    const two = [row('a', { dueAt: morning }), row('b', { dueAt: morning })];
    const minutes = (rows: ListedRow[], handled: Parameters<typeof forecast>[2]) =>
      forecast(rows, spans, handled, NOW).spans[1]?.ms;
    expect(minutes(two, measured)).toBe(8 * MINUTE);
    expect(minutes([], {})).toBe(0);
    expect(minutes(two, { returnRefund: { n: ENOUGH - 1, median: MINUTE } })).toBeNull();
    expect(minutes([...two, row('c', { dueAt: morning, type: 'exchange' })], measured)).toBeNull();
    expect(minutes([row('c', { dueAt: morning, type: null })], measured)).toBeNull();
  });
});
