import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import { QUESTIONS } from '../judgement.ts';
import { answersOf, scopesOf } from './coverage-lines.ts';
import { type Sample, type Wishing, wish } from './coverage-wish.ts';

/** How often two rivals are brought together, each time by other ways of their conditions. */
const MEETINGS = 6;

/**
 * For every two answers of one tier that differ: what would make both hold, and what is stronger than they are fail,
 * as far as single facts can.
 */
export function* rivalsOf(book: Book, platform: Platform, wishing: Wishing): Generator<Sample> {
  for (const question of QUESTIONS) {
    const answers = answersOf(book, platform, question);
    const scopes = scopesOf(book, question);
    for (const [nth, one] of answers.entries())
      for (const other of answers.slice(nth + 1)) {
        if (one.tier !== other.tier || one.value === other.value) continue;
        const stronger = answers.filter(({ tier }) => tier > one.tier);
        for (let meeting = 0; meeting < MEETINGS; meeting++) {
          const said: Sample = new Map();
          wish(one.when, true, said, wishing);
          wish(other.when, true, said, wishing);
          const scope = wishing.chance.pick(scopes);
          if (scope !== undefined) wish(scope, true, said, wishing);
          for (const { when } of stronger) wish(when, false, said, wishing);
          yield said;
        }
      }
  }
}
