import { answerOf } from './answer.ts';
import type { Book } from './book.ts';
import { caseOf } from './case.ts';
import { clocksOf } from './clocks.ts';
import { evidenceOf } from './evidence.ts';
import { exposuresOf } from './exposures.ts';
import type { Facts } from './facts.ts';
import { askNextOf, flipsOf } from './flips.ts';
import { type Answer, type Judgement, QUESTIONS, type Question, type Turn } from './judgement.ts';
import { TRUE } from './kleene.ts';
import type { Case } from './machine.ts';
import { proofOf } from './proof-steps.ts';

/** Copied, so that every judgement's answers are laid out in memory alike. */
const UNANSWERED = Object.fromEntries(QUESTIONS.map((question) => [question, null])) as unknown as Record<
  Question,
  Answer
>;

/**
 * Judges a case by the book as it stands at `at` (epoch ms). Pure and total: it reads no clock, changes nothing
 * it is given and answers whatever the facts are; what has not the catalogue's shape counts as not said.
 *
 * `flips` and `askNext` cost many judgements each. They are worked out when first looked at and then kept, so
 * that judging fifty thousand cases for a list does not pay for them.
 */
export function judge(facts: Facts, book: Book, at: number): Judgement {
  const c = caseOf(facts, book.plans, book.names.slots, at);
  const answers = { ...UNANSWERED };
  for (const question of QUESTIONS) answers[question] = answerOf(c, question);
  const turn = turnOf(c);
  let askNext: Judgement['askNext'] | undefined;
  let flips: Judgement['flips'] | undefined;
  return {
    answers,
    clocks: clocksOf(c, turn),
    exposures: exposuresOf(c),
    evidence: evidenceOf(c),
    proof: proofOf(c),
    turn,
    get askNext() {
      askNext ??= askNextOf(c);
      return askNext;
    },
    get flips() {
      flips ??= flipsOf(c);
      return flips;
    },
  };
}

/**
 * The strongest word for whose turn it is. Unlike an answer it does not wait for finer facts: the page's status
 * names somebody, and a finer fact names somebody else once it is known. Two equal words are no word.
 */
function turnOf(c: Case): Turn {
  const { turns } = c.plan;
  const first = turns.find((line) => line.when.truth(c) === TRUE);
  if (first === undefined) return 'unknown';
  const rival = turns.some(
    (line) => line.tier === first.tier && line.value !== first.value && line.when.truth(c) === TRUE,
  );
  return rival ? 'unknown' : first.value;
}
