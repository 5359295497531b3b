import type { FactKey, FactValue, ReadFact, ReadFacts } from '../types';

/** Every value that was seen for a fact. Two different ones, and the fact is not read. */
export type Found = Map<FactKey, ReadFact[]>;

/** What is kept of a text as seen. */
const LONGEST_TEXT = 200;

const same = (a: FactValue, b: FactValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.ms === b.ms : a === b;

/** Adds a value unless it was seen before. */
export function note(found: Found, key: FactKey, value: FactValue, text: string, label: string): void {
  const known = found.get(key);
  const fact = { value, text: text.slice(0, LONGEST_TEXT), label };
  if (!known) found.set(key, [fact]);
  else if (!known.some((other) => same(other.value, value))) known.push(fact);
}

/** The one value of a fact, or `null` when there is none or more than one. */
export function only(found: Found, key: FactKey): ReadFact | null {
  const all = found.get(key);
  return all?.length === 1 ? (all[0] as ReadFact) : null;
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
