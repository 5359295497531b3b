import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promisesIn } from '@/rules';
import { ACTIONS, words } from '@/rules/phrases/promises/actions';
import table from './promises.json';

/** A Sunday. */
const AT = Date.parse('2026-11-22T10:00:00+08:00');
const written = (at: number | null) =>
  at === null ? null : `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

describe('a firm promise', () => {
  test.each(table.caught)('$say', ({ say, action, due }) => {
    const caught = promisesIn(say, AT);
    expect(caught.map((one) => [one.action, written(one.dueAt)])).toEqual([[action, due]]);
  });

  test('of every kind is in the table', () => {
    expect(new Set(table.caught.map(({ action }) => action))).toEqual(
      new Set(ACTIONS.filter((action) => action !== 'repair')),
    );
  });
});

test.each(table.none)('no promise: %s', (say) => {
  expect(promisesIn(say, AT)).toEqual([]);
});

test('several in one draft, each with its own time', () => {
  const say = '今天给您补发，运费明天退给您。周五前没收到的话您找我';
  expect(promisesIn(say, AT).map(({ action, text, dueAt }) => [action, text, written(dueAt)])).toEqual([
    ['resend', '今天给您补发', '2026-11-23T00:00:00+08:00'],
    ['returnFreight', '明天退给您', '2026-11-24T00:00:00+08:00'],
  ]);
});

test('names the clauses that make it bind', () => {
  expect(promisesIn('明天退运费给您', AT)[0]?.rules).toEqual(['L-QLT-04', 'TM-BRK-06']);
});

describe('on the calendar', () => {
  const due = (say: string, at: string) => written(promisesIn(say, Date.parse(at))[0]?.dueAt ?? null);

  test.each([
    ['31号发', '2027-02-10T10:00:00+08:00', '2027-04-01T00:00:00+08:00'],
    ['31号发', '2027-01-31T10:00:00+08:00', '2027-02-01T00:00:00+08:00'],
    ['2月29日发', '2028-02-01T00:00:00+08:00', '2028-03-01T00:00:00+08:00'],
    ['2月29日发', '2027-02-01T00:00:00+08:00', null],
    ['明天发', '2026-12-31T23:59:59+08:00', '2027-01-02T00:00:00+08:00'],
    ['3号发', '2026-12-20T10:00:00+08:00', '2027-01-04T00:00:00+08:00'],
    ['月底前发', '2026-12-20T10:00:00+08:00', '2027-01-01T00:00:00+08:00'],
    ['下午3点前发', '2026-11-22T15:00:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['下午3点前发', '2026-11-22T14:59:59+08:00', '2026-11-22T15:00:00+08:00'],
    ['周一发', '2026-11-23T00:00:00+08:00', '2026-11-24T00:00:00+08:00'],
    ['周一前发', '2026-11-23T00:00:00+08:00', '2026-11-30T00:00:00+08:00'],
    ['今天发', '2026-11-22T16:30:00Z', '2026-11-24T00:00:00+08:00'],
  ])('%s, said at %s, is due at %s', (say, at, expected) => {
    expect(due(say, at)).toBe(expected);
  });
});

/** Texts made of the very words the catcher looks for. */
const talk = fc
  .array(
    fc.constantFrom(
      ...Object.values(words.actions).flat(),
      ...words.hedges,
      ...[
        '明天',
        '今晚',
        '下午',
        '3点前',
        '48小时内',
        '周五',
        '25号',
        '您',
        '给',
        '，',
        '。',
        '？',
        ' ',
        '不',
      ],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(talk, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const anyTime = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(8.64e15, -8.64e15, AT));

test('is found in any text at any time, inside the text and in its order', () => {
  fc.assert(
    fc.property(anyText, anyTime, (text, at) => {
      let last = 0;
      for (const promise of promisesIn(text, at)) {
        expect(promise.start).toBeGreaterThanOrEqual(last);
        expect(promise.end).toBeGreaterThan(promise.start);
        expect(promise.end).toBeLessThanOrEqual(text.length);
        expect(promise.text).toBe(text.slice(promise.start, promise.end));
        if (promise.dueAt !== null) expect(promise.dueAt).toBeGreaterThan(at);
        last = promise.start;
      }
    }),
    { seed: 4, numRuns: 3000 },
  );
});

test('does not depend on the sentences around it', () => {
  fc.assert(
    fc.property(talk, talk, (one, other) => {
      const of = (text: string) => promisesIn(text, AT).map(({ action, dueAt }) => `${action} ${dueAt}`);
      expect(of(`${one}。${other}`)).toEqual([...of(`${one}。`), ...of(other)]);
      expect(of(`${one}\n${other}`).sort()).toEqual(of(`${other}\n${one}`).sort());
    }),
    { seed: 4, numRuns: 1000 },
  );
});
