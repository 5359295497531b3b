/** A list of cases as part of an address: a notification that speaks of several leads to these and no others. */

const NAME = 'one';

/** More than a person works through, and shorter than any browser's longest address. */
export const MOST_IN_ADDRESS = 200;

/** The cases as a query of an address; `null` when there are none, or too many to name. */
export const queryOfCases = (keys: readonly string[]): string | null =>
  keys.length === 0 || keys.length > MOST_IN_ADDRESS
    ? null
    : new URLSearchParams(keys.map((key) => [NAME, key])).toString();

/** The cases an address names; `null` when it names none. */
export function casesInQuery(given: URLSearchParams): string[] | null {
  const keys = given.getAll(NAME);
  return keys.length === 0 ? null : keys;
}
