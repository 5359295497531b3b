import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import { QUESTIONS } from '../judgement.ts';
import { answersOf, scopesOf } from './coverage-lines.ts';
import type { Axis } from './coverage-pairs.ts';
import { type Sample, type Wishing, wish } from './coverage-wish.ts';

/** How often each question is looked at, each time from another corner. */
const TURNS = 150;
/** How many facts are left to chance before the answers are silenced. */
const CORNER = 3;

/** For every question: what would make each of its answers fail, as far as single facts can. */
export function* silencesOf(
  book: Book,
  platform: Platform,
  axes: readonly Axis[],
  wishing: Wishing,
): Generator<Sample> {
  const { chance } = wishing;
  for (const question of QUESTIONS) {
    const answers = answersOf(book, platform, question);
    const scopes = scopesOf(book, question);
    if (answers.length === 0) continue;
    for (let turn = 0; turn < TURNS; turn++) {
      const said: Sample = new Map();
      const scope = chance.pick(scopes);
      if (scope !== undefined) wish(scope, true, said, wishing);
      for (let nth = 0; nth < CORNER; nth++) {
        const [key, tries = []] = chance.pick(axes) ?? [];
        const value = chance.pick(tries);
        if (key !== undefined && value !== undefined && !said.has(key)) said.set(key, value);
      }
      for (const { when } of answers) wish(when, false, said, wishing);
      yield said;
    }
  }
}
