import type { Place } from '../pack/book-error.ts';
import type { Case, Length, Quantity, Test } from './machine.ts';

/** What a condition may name: other conditions, and the dated values of rules. */
export type Scope = {
  place: Place;
  condition(name: string, place: Place): Test;
  quantity(name: string, kind: 'duration' | 'number', place: Place): Quantity;
  /** Whether a rule has values on the day that governs a case. */
  inForce(rule: string, place: Place): (c: Case) => boolean;
  /** A named value as the length of a clock: some days of the year have their own (`overrides`). */
  length(name: string, kind: 'duration' | 'number', place: Place): Length;
};
