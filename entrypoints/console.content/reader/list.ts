import type { Reason } from './address';
import { countersOf } from './counters';
import { factsOf } from './facts/facts-of';
import type { Found } from './facts/found';
import { type Line, lineSteps } from './lines';
import type { Dom } from './native';
import type { ListPage } from './page-map';
import { rowElements, rowsOf } from './rows';
import { absenceOf, stopOf } from './states';
import type { Steps } from './steps';

export type ListFound = {
  rows: { element: Element; found: Found }[];
  counters: Record<string, number | null>;
  trouble: Reason | null;
};

/** An order number anywhere on a list that shows no rows: the rows are there and are not recognised. */
const ORDER_NUMBER = /(?:^|\D)(?:\d{6}-\d{12,15}|\d{18,21})(?:\D|$)/;

function troubleOf(lines: readonly Line[], list: ListFound, shape: ListPage): Reason | null {
  const stop = stopOf(lines);
  if (stop || list.rows.length > 0) return stop;
  if (lines.some(({ folded }) => shape.empty.some((phrase) => folded.startsWith(phrase)))) return null;
  const absent = absenceOf(lines);
  if (absent) return absent;
  if (lines.some(({ folded, dialog }) => !dialog && ORDER_NUMBER.test(folded.slice(0, 200))))
    return 'changed';
  return Object.values(list.counters).some((count) => count !== null) ? null : 'loading';
}

/** So many rows are one step. */
const STEP_ROWS = 5;

/** Reads a list page. Rows that hold nothing known (a table's head, a spacer) are no rows. */
export function* listSteps(dom: Dom, shape: ListPage): Steps<ListFound> {
  const lines = yield* lineSteps(dom, rowElements(dom, shape));
  const list: ListFound = { rows: [], counters: countersOf(lines, shape.counters), trouble: null };
  let taken = 0;
  for (const { element, lines: own } of rowsOf(dom, lines, shape)) {
    if (taken++ % STEP_ROWS === 0) yield;
    const found = factsOf(own, shape);
    if (found.size > 0) list.rows.push({ element, found });
  }
  list.trouble = troubleOf(lines, list, shape);
  return list;
}
