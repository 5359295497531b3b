import type { Line } from './lines';
import type { Dom } from './native';
import type { ListPage } from './page-map';

export type Row = { element: Element; lines: Line[] };

/** Beyond this a list is not a console's page (they show at most 100) and the rest is not read. */
export const MOST_ROWS = 2_000;

/** The elements of the first selector that finds any, the outermost of nested ones. */
export function rowElements(dom: Dom, shape: ListPage): Element[] {
  for (const selector of shape.rows) {
    const found = dom.all(selector);
    if (found.length > 0) return found;
  }
  return [];
}

/** Rows by element: lines carry the row they stand in. */
export function markedRows(lines: readonly Line[]): Row[] {
  const rows = new Map<Element, Row>();
  for (const line of lines) {
    if (!line.row || line.dialog) continue;
    const row = rows.get(line.row);
    if (row) row.lines.push(line);
    else if (rows.size < MOST_ROWS) rows.set(line.row, { element: line.row, lines: [line] });
  }
  return [...rows.values()];
}
