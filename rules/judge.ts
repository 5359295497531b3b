import { answerOf } from './answer.ts';
import type { Book } from './book.ts';
import { caseOf } from './case.ts';
import { clocksOf } from './clocks.ts';
import { evidenceOf } from './evidence.ts';
import { exposuresOf } from './exposures.ts';
import type { Facts } from './facts.ts';
import { askNextOf, flipsOf } from './flips.ts';
import { standing } from './glance.ts';
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
 */
export const judge = (facts: Facts, book: Book, at: number): Judgement =>
  new Judged(caseOf(facts, book.plans, at));

/**
 * `flips` and `askNext` cost many judgements each. They are worked out when first looked at and then kept, so
 * that judging fifty thousand cases for a list does not pay for them. They belong to the class: own accessors
 * give every judgement a shape of its own, which costs as much as weighing a tenth of the book. So a spread or a
 * clone of a judgement does not carry them.
 */
class Judged implements Judgement {
  readonly answers: Judgement['answers'];
  readonly clocks: Judgement['clocks'];
  readonly exposures: Judgement['exposures'];
  readonly evidence: Judgement['evidence'];
  readonly proof: Judgement['proof'];
  readonly turn: Turn;
  readonly #case: Case;
  #askNext: Judgement['askNext'] | undefined;
  #flips: Judgement['flips'] | undefined;

  constructor(c: Case) {
    this.answers = { ...UNANSWERED };
    for (const question of QUESTIONS) this.answers[question] = answerOf(c, question);
    this.turn = turnOf(c);
    this.clocks = clocksOf(c, this.turn);
    this.exposures = exposuresOf(c);
    this.evidence = evidenceOf(c);
    this.proof = proofOf(c);
    this.#case = c;
  }

  get askNext() {
    this.#askNext ??= askNextOf(this.#case);
    return this.#askNext;
  }

  get flips() {
    this.#flips ??= flipsOf(this.#case);
    return this.#flips;
  }
}

/**
 * The strongest word for whose turn it is. Unlike an answer it does not wait for finer facts: the page's status
 * names somebody, and a finer fact names somebody else once it is known. Two equal words are no word.
 */
function turnOf(c: Case): Turn {
  const turns = standing(c.plan.turns, c.left);
  const first = turns.find((line) => line.when.truth(c) === TRUE);
  if (first === undefined) return 'unknown';
  const rival = turns.some(
    (line) => line.tier === first.tier && line.value !== first.value && line.when.truth(c) === TRUE,
  );
  return rival ? 'unknown' : first.value;
}
