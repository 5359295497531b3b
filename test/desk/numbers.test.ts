import '../components/locale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindOverdue, behindReason, behindSpeed } from '@/entrypoints/desk/numbers/behind';
import { benchmarkHours } from '@/entrypoints/desk/numbers/benchmark-text';
import { overdueChart, reasonChart } from '@/entrypoints/desk/numbers/count-charts';
import { gatherNumbers } from '@/entrypoints/desk/numbers/gather';
import type { Overdue } from '@/entrypoints/desk/numbers/overdue';
import { quartilesOf } from '@/entrypoints/desk/numbers/quartiles';
import { speedChart } from '@/entrypoints/desk/numbers/speed-chart';
import { addTo, emptyTally, WEEKS } from '@/entrypoints/desk/numbers/tally';
import { lastWeeks, weekOf } from '@/entrypoints/desk/numbers/weeks';
import { DAY, HOUR, wallClock } from '@/rules';
import {
  BUILT_IN,
  type CaseFigure,
  type CaseRow,
  figureOf,
  keepShiftTable,
  type ShiftTable,
} from '@/storage';
import { NOW, openDesk } from '../storage/desk';

const figure = (key: string, more: Partial<CaseFigure> = {}): CaseFigure => ({
  key,
  platform: 'pdd',
  shop: 's',
  tail: '0001',
  isAfterSale: true,
  open: 0,
  dueAt: null,
  type: 'refundOnly',
  status: 'success',
  reason: 'quality',
  appliedAt: NOW - 3 * HOUR,
  succeededAt: NOW - HOUR,
  firstSeenAt: NOW,
  handler: '',
  ...more,
});
const TABLE: ShiftTable = {
  usual: [
    { name: '早', from: 8 * 60, to: 20 * 60, people: [] },
    { name: '晚', from: 20 * 60, to: 23 * 60, people: [] },
  ],
  dated: {},
};
const tallied = (figures: CaseFigure[], table: ShiftTable | null = null) => {
  const tally = emptyTally(NOW);
  for (const one of figures) addTo(tally, one, table, NOW);
  return tally;
};

describe('quartiles', () => {
  it('are those a spreadsheet gives, and none of nothing', () => {
    expect(quartilesOf([])).toBeNull();
    expect(quartilesOf([7])).toEqual({ low: 7, median: 7, high: 7 });
    expect(quartilesOf([4, 1, 3, 2])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
  });

  it('keep their order, lie between the ends, and do not mind in which order cases come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 }), (values) => {
        const { low, median, high } = quartilesOf(values) ?? { low: 0, median: 0, high: 0 };
        expect(Math.min(...values)).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(quartilesOf(values.toReversed())).toEqual({ low, median, high });
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on Monday at midnight in Shanghai', () => {
    const monday = Date.parse('2026-11-16T00:00:00+08:00');
    expect(weekOf(monday)).toBe(monday);
    expect(weekOf(monday - 1)).toBe(monday - 7 * DAY);
    expect(weekOf(monday + 7 * DAY - 1)).toBe(monday);
    for (const week of lastWeeks(NOW, WEEKS)) {
      expect(wallClock(week).slice(11)).toBe('00:00');
      expect(weekOf(week)).toBe(week);
    }
    expect(lastWeeks(NOW, 3).at(-1)).toBe(weekOf(NOW));
  });
});

describe('handling time', () => {
  it('is from the request to the refund, of refunds that have both', () => {
    const tally = tallied([
      figure('a'),
      figure('b', { type: 'returnRefund', appliedAt: NOW - 5 * HOUR }),
      figure('exchange', { type: 'exchange' }),
      figure('open', { status: 'waitSeller' }),
      figure('order', { isAfterSale: false }),
      figure('long ago', { succeededAt: NOW - 90 * DAY, appliedAt: NOW - 91 * DAY }),
    ]);
    const week = tally.byWeek.get(String(weekOf(NOW - HOUR)));
    expect(week).toEqual({
      refundOnly: [{ key: 'a', ms: 2 * HOUR }],
      returnRefund: [{ key: 'b', ms: 4 * HOUR }],
    });
    expect([...tally.byWeek.values()].flatMap((of) => [...of.refundOnly, ...of.returnRefund])).toHaveLength(
      2,
    );
    expect(tally.unknownTimes).toBe(0);
  });

  it('counts what is not known apart, and a refund before its request as not known', () => {
    const tally = tallied([
      figure('a', { succeededAt: null }),
      figure('b', { appliedAt: null }),
      figure('c', { appliedAt: NOW, succeededAt: NOW - HOUR }),
      figure('d', { succeededAt: NOW + HOUR }),
    ]);
    expect(tally.unknownTimes).toBe(4);
    const spec = speedChart('week', { speeds: tally.byWeek, unknownTimes: 4, benchmark: null });
    expect(spec.definition).toContain('4 单');
    expect(spec.bars.every(({ values }) => values.refundOnly?.value === null)).toBe(true);
  });

  it('stands by the shift that was on when the refund succeeded', () => {
    // NOW is 20:00 in Shanghai.
    const tally = tallied(
      [
        figure('a'),
        figure('b', { succeededAt: NOW }),
        figure('c', { succeededAt: NOW - 19 * HOUR, appliedAt: NOW - 20 * HOUR }),
      ],
      TABLE,
    );
    expect([...tally.byShift].map(([name, of]) => [name, of.refundOnly.map(({ key }) => key)])).toEqual([
      ['早', ['a']],
      ['晚', ['b']],
      ['', ['c']],
    ]);
    expect(tallied([figure('a')]).byShift.size).toBe(0);
  });

  it('is shown with a line only where the shop has said one, with its day', () => {
    const known = { speeds: tallied([figure('a')]).byWeek, unknownTimes: 0 };
    expect(speedChart('week', { ...known, benchmark: null }).mark).toBeUndefined();
    const { mark, notes } = speedChart('week', { ...known, benchmark: { hours: 24, day: '2026-11-01' } });
    expect(mark).toEqual({ value: 24 * HOUR, label: expect.stringContaining('2026-11-01') });
    expect(notes?.join()).toContain('5');
  });

  it('opens the cases a bar is made of, the slowest first', () => {
    const { byWeek } = tallied([
      figure('a'),
      figure('b', { appliedAt: NOW - 9 * HOUR }),
      figure('c', { type: 'returnRefund' }),
    ]);
    const week = String(weekOf(NOW));
    expect(behindSpeed('t', byWeek, week, 'refundOnly').items.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(behindSpeed('t', byWeek, week).items).toHaveLength(3);
  });
});

describe('reasons', () => {
  it('are counted by case, what was not read last, what has no date apart', () => {
    const tally = tallied([
      figure('a', { reason: null }),
      figure('b', { reason: null }),
      figure('c'),
      figure('d', { appliedAt: null }),
      figure('e', { appliedAt: NOW - 90 * DAY }),
    ]);
    const spec = reasonChart(tally);
    expect(spec.bars.map(({ key, values }) => [key, values.cases?.value])).toEqual([
      ['quality', 1],
      ['', 2],
    ]);
    expect(spec.definition).toContain('另有 1 单');
    expect(behindReason('t', tally, '').items.map(({ key }) => key)).toEqual(['a', 'b']);
  });
});

describe('what ran over time', () => {
  const late = (key: string, more: Partial<Overdue> = {}): Overdue => ({
    figure: { ...figure(key, { handler: '林' }), dueAt: NOW - HOUR },
    clock: 'refund',
    shift: '早',
    ...more,
  });

  it('is only what is open and past', () => {
    const { overdue } = tallied([
      figure('a', { open: 1, dueAt: NOW - 1 }),
      figure('b', { open: 0, dueAt: NOW - 1 }),
      figure('c', { open: 1, dueAt: NOW }),
      figure('d', { open: 1 }),
    ]);
    expect(overdue.map(({ key }) => key)).toEqual(['a']);
  });

  it('is drawn by clock and by shift, never by person; who held a case stands in its line', () => {
    const all = [late('a'), late('b', { clock: 'promise', shift: '' }), late('c')];
    const clocks = overdueChart('clock', all);
    expect(clocks.bars.map(({ key, values }) => [key, values.cases?.value])).toEqual([
      ['refund', 2],
      ['promise', 1],
    ]);
    expect(JSON.stringify([clocks, overdueChart('shift', all)])).not.toContain('林');
    const behind = behindOverdue('clock', 't', all, 'refund').items;
    expect(behind.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(behind[0]?.what).toContain('林');
  });
});

describe('the whole', () => {
  const row = (n: number): CaseRow => ({
    key: `pdd|s|${String(n).padStart(4, '0')}`,
    platform: 'pdd',
    shop: 's',
    orderId: null,
    afterSaleId: String(n),
    firstSeenAt: NOW,
    readAt: NOW,
    pages: {
      aftersale: {
        at: NOW,
        url: '',
        missed: [],
        facts: {
          afterSaleType: { value: 'refundOnly', from: 'page', seenAt: NOW },
          status: { value: n % 2 === 0 ? 'success' : 'waitSeller', from: 'page', seenAt: NOW },
          appliedAt: { value: NOW - 5 * HOUR, from: 'page', seenAt: NOW },
          ...(n % 2 === 0 ? { succeededAt: { value: NOW - HOUR, from: 'page', seenAt: NOW } } : {}),
        },
      },
    },
    told: {},
    turn: 'seller',
    open: n % 2 === 0 ? 0 : 1,
    ...(n % 2 === 0 ? {} : { dueAt: NOW - HOUR }),
    log: { count: 1, at: NOW, handler: '林', note: '', progress: '', promised: [NOW - HOUR], words: '' },
  });

  it('sees every case in portions, names what ran out, and says how far it is', async () => {
    const db = await openDesk();
    await keepShiftTable(db, TABLE);
    await db.cases.bulkPut(Array.from({ length: 450 }, (_, n) => row(n)));
    const seen: number[] = [];
    const { tally, overdue, hasShifts } = await gatherNumbers(db, BUILT_IN.book, NOW, {
      onProgress: (done) => seen.push(done),
    });
    expect([tally.seen, overdue.length, hasShifts]).toEqual([450, 225, true]);
    expect(tally.byWeek.get(String(weekOf(NOW)))?.refundOnly).toHaveLength(225);
    expect(overdue.every(({ clock, shift }) => clock === 'promise' && shift === '早')).toBe(true);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('stops when it is called off', async () => {
    const db = await openDesk();
    await db.cases.bulkPut(Array.from({ length: 450 }, (_, n) => row(n)));
    const stopper = new AbortController();
    const counting = gatherNumbers(db, BUILT_IN.book, NOW, {
      signal: stopper.signal,
      onProgress: () => stopper.abort(),
    });
    await expect(counting).rejects.toThrow();
  });

  it('takes of a case what it counts and no more of the buyer', () => {
    expect(figureOf(row(2))).toEqual(
      figure('pdd|s|0002', { tail: '2', reason: null, appliedAt: NOW - 5 * HOUR, handler: '林' }),
    );
  });
});

it('a benchmark is taken as people write it', () => {
  const known: [string, number | null | undefined][] = [
    ['24', 24],
    ['36 小时', 36],
    ['１．５天', 36],
    ['18.5h', 18.5],
    ['', null],
    ['soon', undefined],
    ['0', undefined],
    ['9999 天', undefined],
  ];
  for (const [text, hours] of known) expect(benchmarkHours(text), text).toBe(hours);
});
