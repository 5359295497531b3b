import type { Book } from './book.ts';
import { type Chance, chanceOf } from './chance.ts';
import { canBe } from './coverage-odds.ts';
import { type Sample, triesOf, wish } from './coverage-wish.ts';
import { plainly } from './expand-proof.ts';
import { FACT_KEYS, type FactKey, type FactValue, type Platform, specOf } from './facts.ts';
import { QUESTIONS, type Question } from './judgement.ts';
import type { Condition, Statement } from './schema.ts';

/** How often two rivals are tried together, each time with other facts beside them. */
const MEETINGS = 6;

/**
 * Cases to try on one platform, the same ones for the same seed: every pair of values that two facts can have, and
 * every two answers of one tier that differ, brought together as far as their conditions allow.
 */
export function* samplesOf(book: Book, platform: Platform, at: number, seed: number): Generator<Sample> {
  const chance = chanceOf(seed);
  const { reads } = book.plans[platform];
  const axes = FACT_KEYS.filter((key) => key !== 'platform' && reads.has(key)).map(
    (key) => [key, triesOf(key, at)] as const,
  );
  const filled = (said: Sample): Sample => {
    for (const [key, tries] of axes) if (!said.has(key)) fill(said, key, tries, chance);
    return sensible(said.set('platform', platform));
  };
  for (const sample of all(book, platform, at, chance, axes, filled)) if (canBe(sample)) yield sample;
}

function* all(
  book: Book,
  platform: Platform,
  at: number,
  chance: Chance,
  axes: readonly Axis[],
  filled: (said: Sample) => Sample,
): Generator<Sample> {
  for (const [key, tries] of axes) for (const value of tries) yield filled(new Map([[key, value]]));
  yield* pairs(axes, filled);
  yield* meetings(book, platform, at, chance, filled);
}

/** Of what has few values one is said; a moment, a sum or a count may also be left unsaid. */
function fill(said: Sample, key: FactKey, tries: readonly FactValue[], chance: Chance): void {
  const { kind } = specOf(key);
  const few = kind === 'choice' || kind === 'yesNo';
  const value = chance.pick<FactValue | undefined>(few ? tries : [undefined, ...tries]);
  if (value !== undefined) said.set(key, value);
}

/** What nobody can know while the goods are elsewhere is not said. */
function sensible(said: Sample): Sample {
  const goods = said.get('goodsState');
  for (const key of said.keys()) {
    const { askWhile } = specOf(key);
    if (goods !== undefined && askWhile !== undefined && !askWhile.includes(String(goods))) said.delete(key);
  }
  return said;
}

type Axis = readonly [key: FactKey, tries: readonly FactValue[]];

/** Samples until every two values of two facts have been in one together. */
function* pairs(axes: readonly Axis[], filled: (said: Sample) => Sample): Generator<Sample> {
  const met = new Set<string>();
  const meeting = (a: FactKey, is: FactValue, b: FactKey, be: FactValue) => `${a} ${is} ${b} ${be}`;
  for (const [nth, [a, tries]] of axes.entries())
    for (const [b, others] of axes.slice(nth + 1))
      for (const is of tries)
        for (const be of others) {
          if (met.has(meeting(a, is, b, be))) continue;
          const sample = filled(
            new Map([
              [a, is],
              [b, be],
            ]),
          );
          // Also where the two cannot be together, so that they are not tried for ever.
          met.add(meeting(a, is, b, be));
          const said = axes.flatMap(([key]) =>
            sample.has(key) ? [[key, sample.get(key) as FactValue] as const] : [],
          );
          for (const [at, [one, value]] of said.entries())
            for (const [other, its] of said.slice(at + 1)) met.add(meeting(one, value, other, its));
          yield sample;
        }
}

type Line = { value: string | undefined; tier: number; when: Condition };

/** Every two lines of a question that would contradict each other, were they to hold together. */
function* meetings(
  book: Book,
  platform: Platform,
  at: number,
  chance: Chance,
  filled: (said: Sample) => Sample,
): Generator<Sample> {
  const wishing = { names: book.names, chance, at };
  for (const question of QUESTIONS) {
    const lines = linesOf(book, platform, question);
    const scopes = scopesOf(book, question);
    for (const [nth, one] of lines.entries())
      for (const other of lines.slice(nth + 1)) {
        if (one.tier !== other.tier || one.value === other.value) continue;
        for (let meeting = 0; meeting < MEETINGS; meeting++) {
          const said: Sample = new Map();
          wish(one.when, true, said, wishing);
          wish(other.when, true, said, wishing);
          const scope = chance.pick(scopes);
          if (scope !== undefined) wish(scope, true, said, wishing);
          yield filled(said);
        }
      }
  }
}

function linesOf({ packs }: Book, platform: Platform, question: Question): Line[] {
  return packs.flatMap(({ rules }) =>
    rules
      .filter(({ platforms }) => platforms === undefined || platforms.includes(platform))
      .flatMap(({ says }) => plainly(says))
      .flatMap((one) => (one.kind === 'answer' && one.question === question ? [toLine(one)] : [])),
  );
}

const toLine = ({ value, tier, when }: Extract<Statement, { kind: 'answer' }>): Line => ({
  value,
  tier,
  when,
});

const scopesOf = ({ packs }: Book, question: Question): Condition[] =>
  packs.flatMap(({ pageSays = [], rules }) =>
    [...pageSays, ...rules.flatMap(({ says }) => says)].flatMap((one) =>
      one.kind === 'scope' && one.question === question ? [one.when] : [],
    ),
  );
