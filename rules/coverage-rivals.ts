import type { Book } from './book.ts';
import { type Sample, type Wishing, wish } from './coverage-wish.ts';
import { plainly } from './expand-proof.ts';
import type { Platform } from './facts.ts';
import { QUESTIONS, type Question } from './judgement.ts';
import type { Condition, Statement } from './schema.ts';

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

type Answering = Extract<Statement, { kind: 'answer' }>;

const answersOf = ({ packs }: Book, platform: Platform, question: Question): Answering[] =>
  packs
    .flatMap(({ rules }) => rules)
    .filter(({ platforms }) => platforms === undefined || platforms.includes(platform))
    .flatMap(({ says }) => plainly(says))
    .filter((said): said is Answering => said.kind === 'answer' && said.question === question);

const scopesOf = ({ packs }: Book, question: Question): Condition[] =>
  packs
    .flatMap(({ pageSays = [], rules }) => [...pageSays, ...rules.flatMap(({ says }) => says)])
    .flatMap((said) => (said.kind === 'scope' && said.question === question ? [said.when] : []));
