import type { Book } from '../book.ts';
import { FACT_KEYS, type FactValue, type Platform, specOf } from '../facts/facts.ts';
import { type Chance, chanceOf } from './chance.ts';
import { canBe } from './coverage-odds.ts';
import { type Axis, pairsOf } from './coverage-pairs.ts';
import { rivalsOf } from './coverage-rivals.ts';
import { silencesOf } from './coverage-silences.ts';
import { type Sample, triesOf, type Wishing } from './coverage-wish.ts';

/**
 * Cases to try on one platform, the same ones for the same seed: every two values that two facts can have, and
 * every two answers of one tier that differ, brought together as far as their conditions allow, and each question
 * with its answers silenced likewise. What the book's answers read and a sample does not need is left to chance.
 */
export function* samplesOf(book: Book, platform: Platform, at: number, seed: number): Generator<Sample> {
  const chance = chanceOf(seed);
  const { reads } = book.plans(platform);
  const axes = FACT_KEYS.filter((key) => key !== 'platform' && reads.has(key)).map(
    (key): Axis => [key, triesOf(key, at)],
  );
  const fill = (said: Sample): Sample => {
    for (const axis of axes) fillOne(said, axis, chance);
    return sensible(said.set('platform', platform));
  };
  for (const sample of pairsOf(axes, fill)) if (canBe(sample)) yield sample;
  const wishing: Wishing = { names: book.names, chance, at };
  for (const directed of [rivalsOf(book, platform, wishing), silencesOf(book, platform, axes, wishing)])
    for (const said of directed) {
      const sample = fill(said);
      if (canBe(sample)) yield sample;
    }
}

/** Of what has few values one is said; a moment, a sum or a count may also be left unsaid. */
function fillOne(said: Sample, [key, tries]: Axis, chance: Chance): void {
  if (said.has(key)) return;
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
