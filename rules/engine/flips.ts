/** What one more fact, or another one, would change: found by judging again, so it is true by construction. */

import { ASK_COSTS, choicesOf, FACT_KEYS, type FactKey, type FactValue, specOf } from '../facts/facts.ts';
import { type Judgement, QUESTIONS, type Question } from '../judgement.ts';
import { answerOf } from './answer.ts';
import { isSaid, placeOf, supposing } from './case.ts';
import type { Case } from './machine.ts';
import { DAY } from './time.ts';

const heldAt = (c: Case, key: FactKey): FactValue | undefined =>
  c.values[placeOf(key)] ?? specOf(key).presume;
const costOf = (key: FactKey): number => {
  const { ask } = specOf(key);
  return ask === undefined ? ASK_COSTS.length : ASK_COSTS.indexOf(ask);
};

/** The values worth trying for a fact that has few; a text, an id or a sum has none. */
function optionsOf(key: FactKey): readonly FactValue[] {
  const spec = specOf(key);
  if (spec.kind === 'number') return spec.tries ?? [];
  return choicesOf(key).filter((value) => spec.kind !== 'choice' || value !== spec.blank);
}

/** Some things nobody can tell yet, such as whether goods that are still with the buyer came back whole. */
function canBeAsked(c: Case, key: FactKey): boolean {
  const { ask, askWhile } = specOf(key);
  const goods = heldAt(c, 'goodsState');
  return (
    ask !== undefined && (askWhile === undefined || goods === undefined || askWhile.includes(String(goods)))
  );
}

/** A fact that may turn out otherwise: not said, presumed, the agent's word, or one the agent could correct. */
function mayChange(c: Case, key: FactKey): boolean {
  const spec = specOf(key);
  if (!isSaid(c, key) || c.facts[key]?.from === 'agent') return true;
  // A shop does not turn from Taobao to Tmall; where a page tells that, it stands.
  const stands = spec.kind === 'choice' && spec.offers !== undefined;
  return spec.ask !== undefined && spec.kind !== 'number' && !stands;
}

/**
 * Each single change of a fact that decides a question otherwise than it stands. Facts nobody has said come
 * first (what is presumed among them), the cheapest to learn before the dearer.
 */
export function flipsOf(c: Case): Judgement['flips'] {
  const keys = FACT_KEYS.filter((key) => c.plan.reads.has(key) && mayChange(c, key));
  keys.sort((a, b) => Number(isSaid(c, a)) - Number(isSaid(c, b)) || costOf(a) - costOf(b));
  return keys.flatMap((fact) =>
    optionsOf(fact)
      .filter((value) => value !== heldAt(c, fact))
      .flatMap((value) =>
        changes(c, supposing(c, fact, value)).map((change) => ({ fact, value, ...change })),
      ),
  );
}

function changes(before: Case, after: Case): { question: Question; becomes: string }[] {
  return QUESTIONS.flatMap((question) => {
    const was = answerOf(before, question);
    const is = answerOf(after, question);
    if (is.state !== 'decided' || is.value === undefined) return [];
    return was.state === 'decided' && was.value === is.value ? [] : [{ question, becomes: is.value }];
  });
}

/**
 * The facts to ask for, with the open questions that some value of each would decide by itself. Where no fact
 * alone decides anything, those that are wanted are named all the same, so that there is a next step.
 */
export function askNextOf(c: Case): Judgement['askNext'] {
  const open = QUESTIONS.filter((question) => answerOf(c, question).state === 'unknown');
  const wanted = new Set(open.flatMap((question) => answerOf(c, question).missing));
  const asks = FACT_KEYS.filter((key) => wanted.has(key) && canBeAsked(c, key)).map((fact) => ({
    fact,
    decides: open.filter((question) => decides(c, fact, question)),
  }));
  // Of two that decide as much at the same cost, what to do next comes before what it will cost.
  const onOutcome = ({ decides }: { decides: Question[] }) => Number(decides.includes('outcome'));
  asks.sort(
    (a, b) =>
      b.decides.length - a.decides.length || costOf(a.fact) - costOf(b.fact) || onOutcome(b) - onOutcome(a),
  );
  const deciding = asks.filter((ask) => ask.decides.length > 0);
  return deciding.length > 0 ? deciding : asks;
}

function decides(c: Case, fact: FactKey, question: Question): boolean {
  const { missing } = answerOf(c, question);
  if (!missing.includes(fact)) return false;
  // A moment has no few values to try. Where nothing else is missing, it is the one that decides.
  if (missing.length === 1 && specOf(fact).kind === 'moment') return true;
  return triesOf(c, fact).some((value) => answerOf(supposing(c, fact, value), question).state === 'decided');
}

/** For a moment: just now, and long enough ago that every window in the book has closed. */
const triesOf = (c: Case, fact: FactKey): readonly FactValue[] =>
  specOf(fact).kind === 'moment' ? [c.at, c.at - DAY, c.at - 400 * DAY] : optionsOf(fact);
