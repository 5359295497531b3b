import { refuse, under } from './book-error.ts';
import { unassuming } from './case.ts';
import { specOf } from './facts.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './kleene.ts';
import { type Case, NO_QUESTIONS, type Test } from './machine.ts';
import {
  assumesOfMoment,
  boundsOf,
  gapsOfMoment,
  leanOnMoment,
  type Moment,
  readsOfMoment,
  type Span,
} from './moment.ts';
import type { MomentExpr } from './schema.ts';
import type { Scope } from './scope.ts';

/** Resolves the names in the length of a clock or a moment. */
export function spanOf(
  expr: Pick<MomentExpr, 'length' | 'orDays' | 'orHours' | 'shape'>,
  { place, quantity }: Scope,
): Span {
  for (const step of ['orDays', 'orHours'] as const) {
    const key = expr[step];
    if (key !== undefined && specOf(key).kind !== 'number')
      refuse(under(place, step), `expected a fact that counts, found "${key}"`);
  }
  return {
    length: expr.length === undefined ? null : quantity(expr.length, 'duration', under(place, 'length')),
    orDays: expr.orDays ?? null,
    orHours: expr.orHours ?? null,
    wholeDays: expr.shape === 'wholeDays',
  };
}

export function momentOf(expr: MomentExpr, scope: Scope): Moment {
  for (const key of expr.start)
    if (key !== 'at' && specOf(key).kind !== 'moment')
      refuse(under(scope.place, 'start'), `expected facts that are moments, found "${key}"`);
  return { ...spanOf(expr, scope), start: expr.start };
}

/** Whether one moment lies strictly before another, as far as what is known of both can tell. */
export function isBefore(first: Moment, second: Moment): Test {
  const truth = (c: Case): Truth => {
    const a = boundsOf(first, c);
    const b = boundsOf(second, c);
    if (a.hi < b.lo) return TRUE;
    return a.lo >= b.hi ? FALSE : UNKNOWN;
  };
  return {
    truth,
    lean(c, proof) {
      const assumed = truth(unassuming(c)) === UNKNOWN;
      leanOnMoment(first, c, assumed, proof);
      leanOnMoment(second, c, assumed, proof);
    },
    gaps(c, missing) {
      gapsOfMoment(first, c, missing);
      gapsOfMoment(second, c, missing);
    },
    reads: new Set([...readsOfMoment(first), ...readsOfMoment(second)]),
    asks: NO_QUESTIONS,
    assumes: new Set([...assumesOfMoment(first), ...assumesOfMoment(second)]),
    guard: null,
  };
}
