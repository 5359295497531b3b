import { under } from '../pack/book-error.ts';
import type { Condition } from '../pack/schema.ts';
import { factCompared, factIs, isKnown } from './about-fact.ts';
import { answerIs } from './answer-is.ts';
import { isBefore, momentOf } from './before.ts';
import { allOf, anyOf, noneOf } from './combine.ts';
import { TRUE } from './kleene.ts';
import { NO_FACTS, NO_GUARDS, NO_QUESTIONS, type Test } from './machine.ts';
import { namesOwn } from './names-own.ts';
import type { Scope } from './scope.ts';
import { shareIs } from './share-is.ts';

const ALWAYS: Test = {
  truth: () => TRUE,
  lean: () => undefined,
  gaps: () => undefined,
  reads: NO_FACTS,
  asks: NO_QUESTIONS,
  assumes: NO_FACTS,
  guards: NO_GUARDS,
  denials: NO_GUARDS,
  days: null,
};

/**
 * Turns a condition into a test. Every name in it is resolved and checked here, once; weighing it later looks
 * nothing up. Rules that say the same share one test, which is then weighed once for all of them
 * (`remembered.ts`). Throws `BookError` at the first name the pack does not know.
 */
export function compile(condition: Condition, scope: Scope): Test {
  const key = (namesOwn(condition) ? scope.rule : '') + JSON.stringify(condition);
  let test = scope.tests.get(key);
  if (test === undefined) {
    test = compiled(condition, scope);
    scope.tests.set(key, test);
  }
  return test;
}

function compiled(condition: Condition, scope: Scope): Test {
  const { place } = scope;
  const at = (step: string): Scope => ({ ...scope, place: under(place, step) });
  if (condition === 'always') return ALWAYS;
  if ('all' in condition) return allOf(each(condition.all, at('all')));
  if ('any' in condition) return anyOf(each(condition.any, at('any')));
  if ('not' in condition) return noneOf(compile(condition.not, at('not')));
  if ('use' in condition) return scope.condition(condition.use, under(place, 'use'));
  if ('moment' in condition) {
    const moment = momentOf(condition.moment, at('moment'));
    return isBefore(moment, momentOf(condition.before, at('before')));
  }
  if ('answer' in condition) return answerIs(condition.answer, condition.is, under(place, 'is'));
  if ('known' in condition) return isKnown(condition.known);
  if ('part' in condition) return shareIs(condition, scope);
  if ('is' in condition) return factIs(condition, under(place, 'is'));
  return factCompared(condition, scope);
}

const each = (conditions: readonly Condition[], scope: Scope): Test[] =>
  conditions.map((condition, nth) => compile(condition, { ...scope, place: under(scope.place, nth) }));
