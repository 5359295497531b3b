import { isSaid, placeOf } from './case.ts';
import { type FactKey, specOf } from './facts.ts';
import type { Case, Proof, Quantity } from './machine.ts';
import { addFact, addOnce } from './proof.ts';
import { afterWholeDays, DAY, HOUR } from './time.ts';

/** The earliest and the latest that a moment can be, epoch ms. Known: the same. Not known: without end. */
export type Bounds = { lo: number; hi: number };
const ANY_TIME: Bounds = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** The parts of a point in time, names resolved. `length: null` = none is written. */
export type Span = {
  length: Quantity | null;
  orDays: FactKey | null;
  orHours: FactKey | null;
  wholeDays: boolean;
};
export type Moment = Span & { start: readonly (FactKey | 'at')[] };

function numberAt(c: Case, key: FactKey): number | undefined {
  const value = c.values[placeOf(key)] ?? (c.assuming ? specOf(key).presume : undefined);
  return value as number | undefined;
}

/** `length` ms after `start`, in the shape the rule counts in. */
const counted = (span: Span, start: number, length: number): number =>
  span.wholeDays ? afterWholeDays(start, length) : start + length;

/**
 * When a span that starts here ends, epoch ms; `undefined` when its length is not in force.
 * A fact of hours stands in place of the written length, a fact of days only where it gives more.
 */
export function endOf(span: Span, start: number, c: Case): number | undefined {
  const hours = span.orHours === null ? undefined : numberAt(c, span.orHours);
  const written = span.length === null ? 0 : span.length(c);
  const length = hours === undefined ? written : hours * HOUR;
  if (length === undefined) return undefined;
  const days = span.orDays === null ? undefined : numberAt(c, span.orDays);
  return counted(span, start, days === undefined ? length : Math.max(length, days * DAY));
}

/**
 * Between which moments this one lies. Where nothing may be assumed, no later fact of the list stands in for an
 * earlier one, and no written length for hours that a shop may have set.
 */
export function boundsOf(moment: Moment, c: Case): Bounds {
  const start = startBounds(moment, c);
  const { orHours, orDays } = moment;
  if (start === ANY_TIME || (orHours !== null && !c.assuming && !isSaid(c, orHours))) return ANY_TIME;
  const end = endOf(moment, start.hi, c);
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
  for (const key of [moment.orHours, moment.orDays]) {
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
export const readsOfMoment = ({ start, orDays, orHours }: Moment): FactKey[] =>
  [...start, orDays, orHours].filter((key): key is FactKey => key !== null && key !== 'at');

/** Those for which something may stand in: a later fact for an earlier, a written length for a set one. */
export const assumesOfMoment = ({ start, orDays, orHours }: Moment): FactKey[] =>
  [...start.slice(0, -1), orDays, orHours].filter((key): key is FactKey => key !== null && key !== 'at');
