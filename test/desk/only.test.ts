import '../components/locale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, passes } from '@/entrypoints/desk/listed/filter';
import { type Only, onlyIn, onlyText } from '@/entrypoints/desk/listed/only';
import { CHARTS, parseBar } from '@/entrypoints/desk/numbers/bar-name';
import { behindBar, chartsOf } from '@/entrypoints/desk/numbers/charts-of';
import type { Numbers } from '@/entrypoints/desk/numbers/gather';
import { keepNumbers, lastNumbers } from '@/entrypoints/desk/numbers/last-numbers';
import { emptyTally } from '@/entrypoints/desk/numbers/tally';
import { ALL, conditionsIn, filterOf, parseQuery, queryText } from '@/entrypoints/desk/radar/radar-query';
import { book } from '@/rules';
import type { DeskDb } from '@/storage';
import { MOST_IN_ADDRESS } from '@/utils/only-cases';
import { head } from '../register/lines';
import { NOW } from '../storage/desk';

const bar = fc.record(
  { chart: fc.constantFrom(...CHARTS), bar: fc.string(), series: fc.constantFrom('refundOnly', 'cases') },
  { requiredKeys: ['chart', 'bar'] },
);
const only: fc.Arbitrary<Only> = fc.oneof(
  bar.map((one) => ({ bar: one })),
  fc
    .array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: MOST_IN_ADDRESS })
    .map((cases) => ({ cases })),
);

describe('an address that asks for some cases', () => {
  it('says what it was made of, whatever shops and shifts are called', () => {
    fc.assert(
      fc.property(only, (these) => {
        expect(onlyIn(new URLSearchParams(onlyText(these)))).toEqual(these);
        const query = { ...ALL, view: 'start' as const, shop: '某 & 店', only: these };
        expect(parseQuery(queryText(query))).toEqual(query);
        expect(conditionsIn(query)).toBe(2);
      }),
    );
  });

  it('asks for all where it names nothing of ours', () => {
    for (const text of ['', 'bar=', 'bar=nothing..x', 'bar=week', 'one2=x'])
      expect(onlyIn(new URLSearchParams(text))).toBeNull();
    expect(parseBar('week..2')).toEqual({ chart: 'week', bar: '2' });
  });
});

describe('the rows it lists', () => {
  const row = (key: string, formerKeys: string[] = []) => ({
    id: key,
    head: head({ key, formerKeys }),
    under: null,
    lines: [],
  });
  const among = (keys: ReadonlySet<string> | null, one: ReturnType<typeof row>) =>
    passes(one, filterOf(ALL, [], keys), NOW);

  it('are those cases, also under a name they had before', () => {
    const keys = new Set(['a', 'c']);
    expect([row('a'), row('b'), row('d', ['c'])].map((one) => among(keys, one))).toEqual([true, false, true]);
    expect(among(null, row('b'))).toBe(true);
    expect(among(new Set(), row('b'))).toBe(false);
  });

  it('are the after-sale for its order, and no imported line without a case', () => {
    const keys = new Set(['order']);
    const scope = { ...NO_FILTER, scope: 'all' as const, keys };
    expect(passes({ ...row('a'), under: head({ key: 'order' }) }, scope, NOW)).toBe(true);
    expect(passes({ id: 'line:1', head: null, under: null, lines: [] }, scope, NOW)).toBe(false);
  });
});

describe('the cases of a bar', () => {
  const numbers: Numbers = { tally: emptyTally(NOW), overdue: [], hasShifts: false, at: NOW };
  numbers.tally.reasons.set('quality', ['a', 'b']);

  it('are the same by its name as in its chart, with the same title', () => {
    const chart = chartsOf(numbers, null).find(({ id }) => id === 'reason');
    const found = behindBar(numbers, { chart: 'reason', bar: 'quality' });
    expect(found?.items.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(found).toEqual(chart?.behind('quality'));
  });

  it('are nobody’s where there is no such chart', () => {
    expect(behindBar(numbers, { chart: 'shift', bar: '早' })).toBeNull();
    expect(chartsOf({ ...numbers, hasShifts: true }, null).map(({ id }) => id)).toEqual(CHARTS);
  });

  it('stay for who looks and comes back, and are counted again later or by another book', () => {
    const db = {} as DeskDb;
    expect(lastNumbers(db, book, NOW)).toBeNull();
    keepNumbers(db, book, numbers);
    expect(lastNumbers(db, book, NOW + 60_000)).toBe(numbers);
    expect(lastNumbers(db, book, NOW + 11 * 60_000)).toBeNull();
    expect(lastNumbers(db, { ...book }, NOW)).toBeNull();
  });
});
