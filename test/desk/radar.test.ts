import { describe, expect, it } from 'vitest';
import { oursFirst } from '@/entrypoints/desk/listed/filter';
import { awaitedOf } from '@/entrypoints/desk/radar/awaited';
import { linesOf } from '@/entrypoints/desk/radar/lines';
import {
  ALL,
  conditionsIn,
  filterOf,
  parseQuery,
  queryText,
  type RadarQuery,
} from '@/entrypoints/desk/radar/radar-query';
import { isAwaited, sectionsOf } from '@/entrypoints/desk/radar/sections';
import { sweepOf } from '@/entrypoints/desk/radar/sweep';
import { DAY } from '@/rules';
import type { CaseHead, ListedRow, ShiftTable } from '@/storage';
import { head, line } from '../register/lines';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-23T07:58:00+08:00');
const UNTIL = NOW + 9 * HOUR;

const row = (id: string, more: Partial<CaseHead> = {}): ListedRow => ({
  id,
  head: head({ key: id, ...more }),
  under: null,
  lines: [],
});
const imported: ListedRow = { id: 'line:1', head: null, under: null, lines: [line()] };

/** `section: ids`, in their order. */
const listed = (view: RadarQuery['view'], rows: ListedRow[]) =>
  sectionsOf(view, [...rows].sort(oursFirst), { now: NOW, until: UNTIL }).map(
    ({ id, rows: found }) => [id, found.map((one) => one.id)] as const,
  );

describe('the list a shift begins with', () => {
  it('has disputes and proof first, then what ran out, what was promised, what ends within the shift', () => {
    expect(
      listed('start', [
        row('later', { dueAt: UNTIL + 1 }),
        row('due', { dueAt: UNTIL }),
        row('past', { dueAt: NOW }),
        row('promised', { turn: 'buyer', dueAt: NOW + HOUR, promisedAt: NOW + HOUR }),
        row('sent back', { turn: 'courier', goodsState: 'returning' }),
        row('received', { turn: 'buyer', goodsState: 'returning', returnSignedAt: NOW }),
        row('proof', { dueAt: NOW - 1, platformAskedAt: NOW - DAY }),
        row('dispute', { turn: 'platform', status: 'platform' }),
        row('no end known'),
        row('not read', { turn: 'unknown' }),
        row('settled', { turn: 'nobody', status: 'platform' }),
        row('closed', { open: 0, dueAt: NOW }),
        imported,
      ]),
    ).toEqual([
      ['dispute', ['proof', 'dispute']],
      ['overdue', ['past']],
      ['promised', ['promised']],
      ['due', ['due']],
      ['unread', ['no end known', 'not read']],
      ['returns', ['sent back']],
    ]);
  });

  it('lists a case once, however much presses', () => {
    const all = { status: 'platform', dueAt: NOW - 1, promisedAt: NOW - 1, goodsState: 'returning' };
    expect(listed('start', [row('a', all)])).toEqual([['dispute', ['a']]]);
  });
});

describe('the other views', () => {
  it('find what is quiet: ours that nobody wrote about, and others nothing came of', () => {
    const written = { written: true, writtenAt: NOW - DAY };
    expect(
      listed('quiet', [
        row('ours', { dueAt: NOW + HOUR, ...written }),
        row('theirs', { turn: 'courier', ...written }),
        row('asked just now', { turn: 'courier', written: true, writtenAt: NOW - DAY + 1 }),
        row('never asked', { turn: 'courier' }),
      ]),
    ).toEqual([
      ['silent', ['ours']],
      ['quiet', ['theirs']],
    ]);
  });

  it('sweep refunds without return that wait for us, and show everything without a heading', () => {
    const rows = [
      row('mine', { type: 'refundOnly' }),
      row('theirs', { type: 'refundOnly', turn: 'buyer' }),
      row('return', { type: 'returnRefund' }),
    ];
    expect(listed('sweep', rows)).toEqual([['sweep', ['mine']]]);
    expect(listed('all', rows)).toEqual([[null, ['mine', 'return', 'theirs']]]);
    expect(listed('all', [])).toEqual([]);
  });

  it('come as lines of which each has a name, and each row its place', () => {
    const sections = sectionsOf('start', [row('b', { dueAt: NOW }), row('a', { status: 'platform' })], {
      now: NOW,
      until: UNTIL,
    });
    const { keys, ids, placeOf } = linesOf(sections);
    expect(keys).toEqual(['section:dispute', 'a', 'section:overdue', 'b']);
    expect(ids).toEqual(['a', 'b']);
    expect(ids.map((id) => keys[placeOf.get(id) ?? -1])).toEqual(ids);
  });
});

describe('what the evening sweep gains', () => {
  const table: ShiftTable = { usual: [{ name: '早', from: 8 * 60, to: 17 * 60, people: [] }], dated: {} };
  const evening = Date.parse('2026-11-23T22:00:00+08:00');
  const waiting = (id: string, appliedAt: number | null) => row(id, { type: 'refundOnly', appliedAt });

  it('is told of those whose application was read, against the next shift', () => {
    const rows = [waiting('a', evening - HOUR), waiting('b', evening - 3 * HOUR), waiting('c', null)];
    expect(sweepOf(rows, table, evening)).toEqual({
      cases: 3,
      n: 2,
      waited: 2 * HOUR,
      nextAt: Date.parse('2026-11-24T08:00:00+08:00'),
      gain: 10 * HOUR,
    });
  });

  it('is not guessed without times, without a table, and for nobody', () => {
    expect(sweepOf([waiting('a', null)], null, evening)).toMatchObject({
      cases: 1,
      waited: null,
      gain: null,
    });
    expect(sweepOf([row('a')], table, evening)).toMatchObject({ cases: 0, waited: null, gain: null });
  });
});

describe('the list of money one waits for', () => {
  const since = NOW - DAY;
  const rows = [
    row('settled, owed', { open: 0, turn: 'nobody', owed: { fen: 8000, since } }),
    row('asking', { asking: { fen: 5000, since } }),
    row('both', { asking: { fen: 100, since }, owed: { fen: 2000, since } }),
    row('none'),
    row('settled', { open: 0 }),
    imported,
  ];

  it('has unanswered requests and what couriers owe, of settled cases too, and no other list has those', () => {
    expect(listed('money', rows)).toEqual([
      ['asking', ['asking', 'both']],
      ['owed', ['settled, owed']],
    ]);
    expect(listed('all', rows)).toEqual([[null, ['asking', 'both', 'none']]]);
    expect(rows.filter(({ head }) => isAwaited(head)).map(({ id }) => id)).toEqual([
      'settled, owed',
      'asking',
      'both',
    ]);
  });

  it('adds up what people wrote, each with its number of cases', () => {
    expect(awaitedOf(rows)).toEqual({ asking: { n: 2, fen: 5100 }, owed: { n: 2, fen: 10_000 } });
    expect(awaitedOf([])).toEqual({ asking: { n: 0, fen: 0 }, owed: { n: 0, fen: 0 } });
  });
});

describe('the address of a list', () => {
  const full: RadarQuery = {
    view: 'start',
    shop: '店?=&',
    platform: 'pdd',
    turn: 'buyer',
    status: 'platform',
    reason: 'quality',
    silent: true,
    promised: true,
    due: { from: NOW, to: UNTIL },
    only: { cases: ['pdd|店|1', 'pdd|店|2'] },
  };

  it('comes back as it went, and is empty for everything', () => {
    for (const query of [full, ALL, { ...ALL, shop: '' }])
      expect(parseQuery(queryText(query))).toEqual(query);
    expect(queryText(ALL)).toBe('');
  });

  it('leaves out what nobody knows', () => {
    expect(parseQuery('view=nowhere&turn=me&platform=x&due=1&due=a-b&status=')).toEqual(ALL);
  });

  it('says how many conditions it has, and filters by each', () => {
    expect(conditionsIn(ALL)).toBe(0);
    expect(conditionsIn(full)).toBe(9);
    expect(filterOf(full, ['w'])).toMatchObject({
      // The views leave settled cases out; the one of money does not.
      scope: 'all',
      source: 'case',
      shop: full.shop,
      platform: 'pdd',
      turn: 'buyer',
      state: { status: 'platform' },
      reason: 'quality',
      silent: true,
      promised: true,
      due: full.due,
      words: ['w'],
    });
  });
});
