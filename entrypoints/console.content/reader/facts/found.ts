import type { Doubts, FactKey, FactValue, ReadFact, ReadFacts } from '../types';

/** Every value that was seen for a fact. Two different ones, and the fact is not read. */
export type Found = Map<FactKey, ReadFact[]>;

/** What is kept of a text as seen. */
const LONGEST_TEXT = 200;

const same = (a: FactValue, b: FactValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.ms === b.ms : a === b;

/** Where each fact was read. Weak: it lives as long as the reading and the page both do, and is never sent. */
const places = new WeakMap<ReadFact, Element>();

/** The element a fact was read from; null for one that no element of the page shows (the address did). */
export const elementOf = (fact: ReadFact): Element | null => places.get(fact) ?? null;

/** Adds a value unless it was seen before. */
export function note(
  found: Found,
  key: FactKey,
  value: FactValue,
  text: string,
  label: string,
  element: Element | null,
): void {
  const known = found.get(key);
  const fact = { value, text: text.slice(0, LONGEST_TEXT), label };
  if (element) places.set(fact, element);
  if (!known) found.set(key, [fact]);
  else if (!known.some((other) => same(other.value, value))) known.push(fact);
}

/** The one value of a fact, or `null` when there is none or more than one. */
export function only(found: Found, key: FactKey): ReadFact | null {
  const all = found.get(key);
  return all?.length === 1 ? (all[0] as ReadFact) : null;
}

/** The facts of which more than one value was seen, with all of them. */
export function doubted(found: Found): Doubts {
  const doubts: Doubts = {};
  for (const [key, facts] of found) if (facts.length > 1) doubts[key] = facts;
  return doubts;
}

/** The facts of which exactly one value was seen. */
export function agreed(found: Found): ReadFacts {
  const facts: ReadFacts = {};
  for (const key of found.keys()) {
    const fact = only(found, key);
    if (fact) facts[key] = fact;
  }
  return facts;
}
