import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '@/entrypoints/desk/listed/facets';
import { type Filter, NO_FILTER, oursFirst, shownRows } from '@/entrypoints/desk/listed/filter';
import { dayEnd, rememberingJudge } from '@/entrypoints/desk/listed/judged';
import { DAY, type Facts, type Judgement } from '@/rules';
import type { CaseHead, ListedRow } from '@/storage';
import { head, line } from '../register/lines';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const row = (id: string, more: Partial<CaseHead> = {}, lines: ListedRow['lines'] = []): ListedRow => ({
  id,
  head: head({ key: id, turn: 'buyer', text: id, ...more }),
  under: null,
  lines,
});
const imported = (id: string, more: Parameters<typeof line>[0] = {}): ListedRow => ({
  id,
  head: null,
  under: null,
  lines: [line({ id, ...more })],
});
const ids = (rows: ListedRow[], filter: Partial<Filter> = {}) =>
  shownRows([...rows].sort(oursFirst), { ...NO_FILTER, ...filter }, NOW).map(({ id }) => id);

describe('the register', () => {
  const rows = [
    row('theirs soon', { dueAt: 10 }),
    row('done', { open: 0, turn: 'nobody', status: 'success' }),
    row('ours late', { turn: 'seller', dueAt: 500, shop: 'B', progress: '等仓库', handler: '林' }),
    row('ours without a clock', { turn: 'seller', reason: 'quality', platform: 'jd' }),
    row('ours soon', { turn: 'seller', dueAt: 20, shop: '' }),
    imported('sheet', { shop: 'C', reason: '少件', progress: '等仓库', text: '马克杯', at: 5 }),
  ];

  it('puts ours first, then what ends first, and keeps imported lines for those who ask', () => {
    expect(ids(rows)).toEqual(['ours soon', 'ours late', 'ours without a clock', 'theirs soon']);
    expect(ids(rows, { scope: 'all' }).slice(-2)).toEqual(['done', 'sheet']);
    expect(ids(rows, { source: 'line' })).toEqual(['sheet']);
  });

  it('filters by each of its ways', () => {
    expect(ids(rows, { shop: 'B' })).toEqual(['ours late']);
    expect(ids(rows, { shop: '' })).toEqual(['ours soon']);
    expect(ids(rows, { shop: 'C', scope: 'all' })).toEqual(['sheet']);
    expect(ids(rows, { platform: 'jd' })).toEqual(['ours without a clock']);
    expect(ids(rows, { turn: 'buyer' })).toEqual(['theirs soon']);
    expect(ids(rows, { scope: 'all', state: { status: 'success' } })).toEqual(['done']);
    expect(ids(rows, { scope: 'all', state: { progress: '等仓库' } })).toEqual(['ours late', 'sheet']);
    expect(ids(rows, { reason: 'quality' })).toEqual(['ours without a clock']);
    expect(ids(rows, { scope: 'all', reason: '少件' })).toEqual(['sheet']);
    expect(ids(rows, { handler: '林' })).toEqual(['ours late']);
    expect(ids(rows, { scope: 'all', source: 'case', words: ['o'] })).not.toContain('sheet');
    expect(ids(rows, { words: ['ours', 'late'] })).toEqual(['ours late']);
    expect(ids(rows, { scope: 'all', words: ['马克杯'] })).toEqual(['sheet']);
  });

  it('finds what is quiet: a clock of ours runs and nobody wrote for a day', () => {
    const quiet = [
      row('never written', { dueAt: NOW }),
      row('long ago', { dueAt: NOW, writtenAt: NOW - DAY }),
      row('just now', { dueAt: NOW, writtenAt: NOW - DAY + 1 }),
      row('new', { dueAt: NOW, firstSeenAt: NOW - 1 }),
      row('no clock'),
      row('over', { dueAt: NOW, open: 0 }),
      imported('sheet'),
    ];
    expect(ids(quiet, { silent: true, scope: 'all' }).sort()).toEqual(['long ago', 'never written']);
  });

  it('finds an after-sale by its order and by its imported line', () => {
    const covered: ListedRow = {
      ...row('a'),
      under: head({ text: '马克杯' }),
      lines: [line({ text: '破损' })],
    };
    expect(ids([covered, row('b')], { words: ['马克杯', '破损'] })).toEqual(['a']);
  });

  it('offers what there is, the usual first', () => {
    expect(facetsOf([...rows, row('again', { progress: '等仓库' }), row('x', { progress: '已寄' })])).toEqual(
      {
        shops: ['', 'B', 'C', '店A'],
        platforms: ['pdd', 'jd'],
        statuses: ['waitSeller', 'success'],
        progress: ['等仓库', '已寄'],
        reasons: ['quality', '少件'],
        handlers: ['林'],
      },
    );
  });

  it('shows imported lines as their file has them, the latest file first', () => {
    const lines = [imported('b', { row: 3 }), imported('new', { at: 9, row: 9 }), imported('c', { row: 2 })];
    expect(ids(lines, { scope: 'all' })).toEqual(['new', 'c', 'b']);
  });

  it('has one order, whatever order the rows come in', () => {
    const some = fc.record({
      open: fc.constantFrom<0 | 1>(0, 1),
      turn: fc.constantFrom('seller', 'buyer', 'unknown'),
      dueAt: fc.option(fc.integer({ min: 0, max: 3 })),
      alone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (made) => {
        const all = made.map(({ alone, ...more }, i) => (alone ? imported(`k${i}`) : row(`k${i}`, more)));
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
