/**
 * Which lines cannot hold, seen at a glance. A book has hundreds of lines, and nearly every one asks first of all
 * that some fact has one of a few values. So for each value of each such fact the lines that bear with it are
 * marked once, a bit each; what a case says then sets most of the book aside by a few "and"s, and only the lines
 * left standing are weighed at all.
 */
import { FACT_KEYS, type FactKey, type FactValue, fewValues } from '../facts/facts.ts';
import type { Days, Test } from './machine.ts';

/** A bit for each line, thirty to a word: a number that V8 holds without a box on every machine. */
type Bits = readonly number[];
const WORD = 30;

/** Lines of one kind, strongest first, and the words of a glance that hold their bits. */
export type Lines<Line> = { list: readonly Line[]; firstWord: number; endWord: number };

export type Glance = {
  /** The lines in force before each moment at which something comes into force or ends, and after the last. */
  inForce: readonly { until: number; bits: Bits }[];
  /** The lines that bear with each value of a fact, by its place in the catalogue. */
  bears: readonly { place: number; with: ReadonlyMap<FactValue, Bits> }[];
};

/** What each bit stands for; `null` fills up the last word of a list. */
export type Bitwise = (Test | null)[];

/** Gives a list its bits, in words of its own. `of`: what has to hold for a line to speak. */
export function addLines<Line>(tests: Bitwise, list: readonly Line[], of: (line: Line) => Test): Lines<Line> {
  const firstWord = tests.length / WORD;
  for (const line of list) tests.push(of(line));
  while (tests.length % WORD !== 0) tests.push(null);
  return { list, firstWord, endWord: tests.length / WORD };
}

export function glanceOf(tests: Bitwise): Glance {
  const ends = tests.flatMap((test) => test?.days?.flatMap(({ from, to }) => [from, to]) ?? []);
  const moments = [...new Set([...ends, Number.POSITIVE_INFINITY])].sort((a, b) => a - b);
  const inForce = moments.map((until, nth) => {
    const since = moments[nth - 1] ?? Number.NEGATIVE_INFINITY;
    return { until, bits: marked(tests, (test) => isInForce(test.days, since)) };
  });
  return { inForce, bears: bearingOf(tests) };
}

/** Every line bears with every value, but for those that its guards do not take. */
function bearingOf(tests: Bitwise): Glance['bears'] {
  const all = marked(tests, () => true);
  const tables = new Map<number, Map<FactValue, number[]>>();
  for (const [nth, test] of tests.entries())
    for (const { place, is } of test?.guards ?? []) {
      const table =
        tables.get(place) ??
        new Map(fewValues(FACT_KEYS[place] as FactKey).map((value) => [value, all.slice()]));
      tables.set(place, table);
      for (const [value, bits] of table) if (!is.includes(value)) clear(bits, nth);
    }
  // Of a text, a sum or a moment there is no table.
  return [...tables].flatMap(([place, table]) => (table.size === 0 ? [] : [{ place, with: table }]));
}

/** The bits of the lines that what is said at this time leaves standing. */
export function glanceAt({ inForce, bears }: Glance, at: number, said: readonly unknown[]): number[] {
  // A time that is no number comes before every day there is.
  const left = (inForce.find(({ until }) => at < until) ?? inForce[0])?.bits.slice() ?? [];
  for (const { place, with: bearing } of bears) {
    const value = said[place];
    const bits = value === undefined ? undefined : bearing.get(value as FactValue);
    if (bits === undefined) continue;
    for (let word = 0; word < left.length; word++)
      left[word] = (left[word] as number) & (bits[word] as number);
  }
  return left;
}

const NONE: readonly never[] = [];

/** Those of the lines that are left standing, in their order. */
export function standing<Line>({ list, firstWord, endWord }: Lines<Line>, left: Bits): readonly Line[] {
  let found: Line[] | null = null;
  for (let word = firstWord; word < endWord; word++) {
    for (let bits = left[word] as number; bits !== 0; bits &= bits - 1) {
      const lowest = 31 - Math.clz32(bits & -bits);
      const line = list[(word - firstWord) * WORD + lowest] as Line;
      if (found === null) found = [line];
      else found.push(line);
    }
  }
  return found ?? NONE;
}

const wordOf = (nth: number): number => Math.floor(nth / WORD);

function marked(tests: Bitwise, holds: (test: Test) => boolean): number[] {
  const bits = new Array<number>(tests.length / WORD).fill(0);
  for (const [nth, test] of tests.entries())
    if (test !== null && holds(test)) bits[wordOf(nth)] = (bits[wordOf(nth)] as number) | (1 << (nth % WORD));
  return bits;
}

function clear(bits: number[], nth: number): void {
  bits[wordOf(nth)] = (bits[wordOf(nth)] as number) & ~(1 << (nth % WORD));
}

const isInForce = (days: readonly Days[] | null, day: number): boolean =>
  days === null || days.some(({ from, to }) => day >= from && day < to);
