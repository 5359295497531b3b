import { specOf } from '../facts/facts.ts';
import { quoted, refuse, under } from '../pack/book-error.ts';
import type { MomentExpr } from '../pack/schema.ts';
import { unassuming } from './case.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './kleene.ts';
import { NO_GUARDS, NO_QUESTIONS, type Quantity, type Test } from './machine.ts';
import {
  assumesOfMoment,
  boundsOf,
  gapsOfMoment,
  leanOnMoment,
  type Moment,
  readsOfMoment,
  type Span,
} from './moment.ts';
import { remembered } from './remembered.ts';

import type { Scope } from './scope.ts';
import { afterDayHours, afterMonths, afterWholeDays, atDayEnd, DAY } from './time.ts';
import { afterWorkDays } from './work-days.ts';

type Spanned = Pick<
  MomentExpr,
  'length' | 'orDays' | 'orHours' | 'orShorterHours' | 'plus' | 'shape' | 'opens' | 'closes' | 'cutoff'
>;

/** Resolves the names in the length of a clock or a moment. */
export function spanOf(expr: Spanned, scope: Scope): Span {
  const { place } = scope;
  for (const step of ['orDays', 'orHours', 'orShorterHours'] as const) {
    const key = expr[step];
    if (key !== undefined && specOf(key).kind !== 'number')
      refuse(under(place, step), { code: 'countFact', found: quoted(key) });
  }
  const kind = expr.shape === 'months' ? 'number' : 'duration';
  return {
    length: expr.length === undefined ? null : scope.length(expr.length, kind, under(place, 'length')),
    orDays: expr.orDays ?? null,
    orHours: expr.orHours ?? null,
    orShorterHours: expr.orShorterHours ?? null,
    plus: expr.plus === undefined ? null : scope.quantity(expr.plus, kind, under(place, 'plus')),
    count: countOf(expr, scope),
  };
}

function countOf(expr: Spanned, { place, quantity }: Scope): Span['count'] {
  const named = (step: 'opens' | 'closes' | 'cutoff'): Quantity | null => {
    const name = expr[step];
    return name === undefined ? null : quantity(name, 'duration', under(place, step));
  };
  switch (expr.shape) {
    case 'wholeDays':
      return afterWholeDays;
    case 'workDays':
      return (start, length) => afterWorkDays(start, length / DAY);
    case 'months':
      return afterMonths;
    case 'dayEnd': {
      const cutoff = named('cutoff');
      return (start, length, c) => atDayEnd(start, length, cutoff?.(c));
    }
    case 'dayHours': {
      const [opens, closes] = [named('opens'), named('closes')];
      if (opens === null || closes === null) return refuse(place, { code: 'opensAndCloses' });
      return (start, length, c) => {
        const end = afterDayHours(start, length, opens(c) ?? 0, closes(c) ?? 0);
        return Number.isNaN(end) ? undefined : end;
      };
    }
    default:
      return (start, length) => start + length;
  }
}

export function momentOf(expr: MomentExpr, scope: Scope): Moment {
  for (const key of expr.start)
    if (key !== 'at' && specOf(key).kind !== 'moment')
      refuse(under(scope.place, 'start'), { code: 'momentFacts', found: quoted(key) });
  return { ...spanOf(expr, scope), start: expr.start };
}

/** Whether one moment lies strictly before another, as far as what is known of both can tell. */
export function isBefore(first: Moment, second: Moment): Test {
  const truth = remembered((c): Truth => {
    const a = boundsOf(first, c);
    const b = boundsOf(second, c);
    if (a.hi < b.lo) return TRUE;
    return a.lo >= b.hi ? FALSE : UNKNOWN;
  });
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
    guards: NO_GUARDS,
    denials: NO_GUARDS,
    days: null,
  };
}
