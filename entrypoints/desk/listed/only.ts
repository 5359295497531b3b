/** The few cases a list was opened for, as its address says them: those of a bar, or those a notification spoke of. */
import { casesInQuery, queryOfCases } from '@/utils/only-cases';
import { type BarName, barText, parseBar } from '../numbers/bar-name';

export type Only = { bar: BarName } | { cases: readonly string[] };

const BAR = 'bar';

/** `null`: the address asks for no cases by name. */
export function onlyIn(given: URLSearchParams): Only | null {
  const bar = parseBar(given.get(BAR) ?? '');
  if (bar !== null) return { bar };
  const cases = casesInQuery(given);
  return cases === null ? null : { cases };
}

/** The same as a query. */
export const onlyText = (only: Only): string =>
  'bar' in only
    ? new URLSearchParams({ [BAR]: barText(only.bar) }).toString()
    : (queryOfCases(only.cases) ?? '');
