import { type FactKey, specOf } from '../facts/facts.ts';
import type { RuleId } from '../judgement.ts';
import { isSaid, placeOf } from './case.ts';
import type { Case, End, Length, Proof, Quantity } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
import { DAY, HOUR } from './time.ts';

/** The earliest and the latest that a moment can be, epoch ms. Known: the same. Not known: without end. */
export type Bounds = { lo: number; hi: number };
const ANY_TIME: Bounds = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** The parts of a point in time, names resolved. `length: null` = none is written. */
export type Span = {
  length: Length | null;
  orDays: FactKey | null;
  orHours: FactKey | null;
  orShorterHours: FactKey | null;
  plus: Quantity | null;
  /** `length` counted from a start in the rule's own way, epoch ms; `undefined` where that cannot be known. */
  count: (start: number, length: number, c: Case) => number | undefined;
};
export type Moment = Span & { start: readonly (FactKey | 'at')[] };

function numberAt(c: Case, key: FactKey): number | undefined {
  const value = c.values[placeOf(key)] ?? (c.assuming ? specOf(key).presume : undefined);
  return value as number | undefined;
}

const NO_RULES: readonly RuleId[] = [];

/**
 * Where a span that starts here ends. A fact of hours stands in place of the written length, another of hours
 * where it says less, a fact of days where it gives more.
 */
export function endOf(span: Span, start: number, c: Case): End {
  const hours = span.orHours === null ? undefined : numberAt(c, span.orHours);
  const written = span.length === null ? undefined : span.length(c, start);
  // Notices move a time that a shop has set itself no less than the written one.
  const { rules: others = NO_RULES, notices = NO_RULES } = written ?? {};
  const rules = hours === undefined ? others : NO_RULES;
  const length = hours === undefined ? (span.length === null ? 0 : written?.is) : hours * HOUR;
  const more = span.plus === null ? 0 : span.plus(c);
  if (length === undefined || more === undefined) return { at: undefined, rules, notices };
  const shorter = span.orShorterHours === null ? undefined : numberAt(c, span.orShorterHours);
  const bound = shorter === undefined ? length : Math.min(length, shorter * HOUR);
  const days = span.orDays === null ? undefined : numberAt(c, span.orDays);
  return {
    at: span.count(start, (days === undefined ? bound : Math.max(bound, days * DAY)) + more, c),
    rules,
    notices,
  };
}

/**
 * Between which moments this one lies. Where nothing may be assumed, no later fact of the list stands in for an
 * earlier one, and no written length for hours that a shop may have set.
 */
export function boundsOf(moment: Moment, c: Case): Bounds {
  const start = startBounds(moment, c);
  const { orHours, orDays, orShorterHours } = moment;
  const unsaid = (key: FactKey | null) => key !== null && !c.assuming && !isSaid(c, key);
  if (start === ANY_TIME || unsaid(orHours) || unsaid(orShorterHours)) return ANY_TIME;
  const end = endOf(moment, start.hi, c).at;
  if (end === undefined) return ANY_TIME;
  const mayBeLonger = orDays !== null && numberAt(c, orDays) === undefined;
  return { lo: start.lo === start.hi ? end : ANY_TIME.lo, hi: mayBeLonger ? ANY_TIME.hi : end };
}

function startBounds({ start }: Moment, c: Case): Bounds {
  for (const key of start) {
    // Alone, `at` is exactly now. After facts not yet said it is the latest that they can be.
    if (key === 'at') return { lo: start[0] === 'at' ? c.at : ANY_TIME.lo, hi: c.at };
    const value = numberAt(c, key);
    if (value !== undefined) return { lo: value, hi: value };
    if (!c.assuming) return start.includes('at') ? { lo: ANY_TIME.lo, hi: c.at } : ANY_TIME;
  }
  return ANY_TIME;
}

/** Adds the facts the moment was taken from, and where assumptions were needed those that something stood in for. */
export function leanOnMoment(moment: Moment, c: Case, assumed: boolean, proof: Proof): void {
  for (const key of moment.start) {
    if (key === 'at') break;
    if (isSaid(c, key)) {
      addFact(proof, key, false);
      break;
    }
    if (assumed) addFact(proof, key, true);
  }
  for (const key of [moment.orHours, moment.orShorterHours, moment.orDays]) {
    if (key !== null && (isSaid(c, key) || assumed)) addFact(proof, key, !isSaid(c, key));
  }
}

/** Adds the first fact that would fix a moment which is not fixed. */
export function gapsOfMoment({ start, orDays }: Moment, c: Case, missing: FactKey[]): void {
  const [first] = start;
  const fixed = start.some((key) => key !== 'at' && isSaid(c, key));
  if (first !== undefined && first !== 'at' && !fixed) addOnce(missing, first);
  if (orDays !== null && numberAt(c, orDays) === undefined) addOnce(missing, orDays);
}

/** Every fact the moment may be taken from. */
export const readsOfMoment = ({ start, orDays, orHours, orShorterHours }: Moment): FactKey[] =>
  [...start, orDays, orHours, orShorterHours].filter((key): key is FactKey => key !== null && key !== 'at');

/** Those for which something may stand in: a later fact for an earlier, a written length for a set one. */
export const assumesOfMoment = ({ start, orDays, orHours, orShorterHours }: Moment): FactKey[] =>
  [...start.slice(0, -1), orDays, orHours, orShorterHours].filter(
    (key): key is FactKey => key !== null && key !== 'at',
  );
