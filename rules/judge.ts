import { answerOf } from './engine/answer.ts';
import { caseOf } from './engine/case.ts';
import { clocksOf } from './engine/clocks.ts';
import { evidenceOf } from './engine/evidence.ts';
import { exposuresOf } from './engine/exposures.ts';
import { askNextOf, flipsOf } from './engine/flips.ts';
import { standing } from './engine/glance.ts';
import { TRUE } from './engine/kleene.ts';
import type { Case } from './engine/machine.ts';
import { proofOf } from './engine/proof-steps.ts';
import type { Facts } from './facts/facts.ts';
import { type Answer, type Judgement, QUESTIONS, type Question, type Turn } from './judgement.ts';
import type { Book } from './stack-packs.ts';

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
 * that judging fifty thousand cases for a list does not pay for them. They are properties of each judgement all
 * the same, so that a copy of it is whole; the two functions behind them are shared, or every judgement would be
 * laid out in memory in a way of its own.
 */
class Judged implements Judgement {
  readonly answers: Judgement['answers'] = { ...UNANSWERED };
  readonly clocks: Judgement['clocks'];
  readonly exposures: Judgement['exposures'];
  readonly evidence: Judgement['evidence'];
  readonly proof: Judgement['proof'];
  readonly turn: Turn;
  declare readonly askNext: Judgement['askNext'];
  declare readonly flips: Judgement['flips'];
  readonly #case: Case;
  #askNext: Judgement['askNext'] | undefined;
  #flips: Judgement['flips'] | undefined;

  constructor(c: Case) {
    for (const question of QUESTIONS) this.answers[question] = answerOf(c, question);
    this.turn = turnOf(c);
    this.clocks = clocksOf(c, this.turn);
    this.exposures = exposuresOf(c);
    this.evidence = evidenceOf(c);
    this.proof = proofOf(c);
    this.#case = c;
    Object.defineProperty(this, 'askNext', Judged.#ASK_NEXT);
    Object.defineProperty(this, 'flips', Judged.#FLIPS);
  }

  static readonly #ASK_NEXT = {
    enumerable: true,
    get(this: Judged) {
      this.#askNext ??= askNextOf(this.#case);
      return this.#askNext;
    },
  };

  static readonly #FLIPS = {
    enumerable: true,
    get(this: Judged) {
      this.#flips ??= flipsOf(this.#case);
      return this.#flips;
    },
  };
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
