import type { Reason } from './address';
import { countersOf } from './counters';
import { cutSteps } from './cut-rows';
import { factsOf } from './facts/facts-of';
import type { Found } from './facts/found';
import { type Line, lineSteps } from './lines';
import type { Dom } from './native';
import type { ListPage } from './page-map';
import { markedRows, type Row, rowElements } from './rows';
import { absenceOf, stopOf } from './states';
import type { Steps } from './steps';
import type { FactKey } from './types';

export type ListFound = {
  rows: { element: Element; lines: Line[]; found: Found }[];
  /** All of the page's. */
  lines: Line[];
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

/** A price nobody knows the label of: the row is one, and the map is old. */
const PRICED = /¥ ?\d/;

/** So many rows are one step. */
const STEP_ROWS = 5;

type ReadRow = ListFound['rows'][number];
const isNumber = (key: FactKey): boolean => key === 'orderId' || key === 'afterSaleId';

function* readRows(rows: readonly Row[], shape: ListPage): Steps<ReadRow[]> {
  const read: ReadRow[] = [];
  for (const [at, { element, lines }] of rows.entries()) {
    if (at % STEP_ROWS === 0) yield;
    const found = factsOf(lines, shape);
    if (found.size > 0) read.push({ element, lines, found });
  }
  return read;
}

/** Whether what a class was known for are still rows: one order each, and not all of them none. */
const areRows = (rows: readonly ReadRow[]): boolean =>
  rows.every(({ found }) => (found.get('orderId')?.length ?? 0) < 2) &&
  rows.some(({ found }) => [...found.keys()].some(isNumber));

/** Reads a list page. Rows that hold nothing known (a table's head, a spacer) are no rows. */
export function* listSteps(dom: Dom, shape: ListPage): Steps<ListFound> {
  const lines = yield* lineSteps(dom, rowElements(dom, shape));
  const list: ListFound = { rows: [], lines, counters: countersOf(lines, shape.counters), trouble: null };
  list.rows = yield* readRows(markedRows(lines), shape);
  if (!areRows(list.rows)) {
    const cut = yield* readRows(yield* cutSteps(dom, lines, shape), shape);
    // A number without a word about it is a mention, not a row.
    const told = cut.filter(({ found, lines: own }) => {
      const keys = [...found.keys()];
      const says = keys.some((key) => !isNumber(key)) || own.some(({ folded }) => PRICED.test(folded));
      return says && keys.some(isNumber);
    });
    if (told.length > 0) {
      list.rows = told;
      const inRows = new Set(told.flatMap((row) => row.lines));
      list.counters = countersOf(
        lines.filter((line) => !inRows.has(line)),
        shape.counters,
      );
    } else if (cut.length > 0 && list.rows.length === 0) list.trouble = 'changed';
  }
  list.trouble = troubleOf(lines, list, shape) ?? list.trouble;
  return list;
}
