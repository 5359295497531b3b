import { expect, test } from 'vitest';
import { and, FALSE, not, or, TRUE, type Truth, UNKNOWN } from '@/rules/engine/kleene';

const ALL: Truth[] = [FALSE, UNKNOWN, TRUE];
/** What a truth may yet turn out to be. */
const outcomes = (truth: Truth): Truth[] => (truth === UNKNOWN ? [FALSE, TRUE] : [truth]);
const settled = (found: Truth[]): Truth => (new Set(found).size === 1 ? (found[0] as Truth) : UNKNOWN);

test('two truths combine to what every way they may turn out agrees on', () => {
  for (const a of ALL)
    for (const b of ALL) {
      const ways = outcomes(a).flatMap((x) => outcomes(b).map((y) => [x === TRUE, y === TRUE] as const));
      expect(and(a, b)).toBe(settled(ways.map(([x, y]) => (x && y ? TRUE : FALSE))));
      expect(or(a, b)).toBe(settled(ways.map(([x, y]) => (x || y ? TRUE : FALSE))));
    }
});

test('not turns truth round and leaves the unknown as it is', () => {
  expect(ALL.map(not)).toStrictEqual([TRUE, UNKNOWN, FALSE]);
});
