import type { RuleId } from '../judgement.ts';
import type { Place } from '../pack/book-error.ts';
import type { Case, Length, Quantity, Test } from './machine.ts';

/** What a condition may name: other conditions, and the dated values of rules. */
export type Scope = {
  place: Place;
  /** The id of the rule whose own values it may name; empty for a condition that stands apart. */
  rule: RuleId;
  /** The tests of the book so far, by what they say. */
  tests: Map<string, Test>;
  condition(name: string, place: Place): Test;
  quantity(name: string, kind: 'duration' | 'number', place: Place): Quantity;
  /** Whether a rule has values on the day that governs a case. */
  inForce(rule: string, place: Place): (c: Case) => boolean;
  /** A named value as the length of a clock: some days of the year have their own (`overrides`). */
  length(name: string, kind: 'duration' | 'number', place: Place): Length;
};
