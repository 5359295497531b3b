import { itemsOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import type { Dom } from './native';
import type { ListPage } from './page-map';

export type Row = { element: Element; lines: Line[] };

/** Beyond this a list is not a console's page (they show at most 100) and the rest is not read. */
const MOST_ROWS = 2_000;

/** The elements of the first selector that finds any, the outermost of nested ones. */
export function rowElements(dom: Dom, shape: ListPage): Element[] {
  for (const selector of shape.rows) {
    const found = dom.all(selector);
    if (found.length > 0) return found;
  }
  return [];
}

/** Rows by element: lines carry the row they stand in. */
function marked(lines: readonly Line[]): Row[] {
  const rows = new Map<Element, Row>();
  for (const line of lines) {
    if (!line.row || line.dialog) continue;
    const row = rows.get(line.row);
    if (row) row.lines.push(line);
    else if (rows.size < MOST_ROWS) rows.set(line.row, { element: line.row, lines: [line] });
  }
  return [...rows.values()];
}

/** The labels of an order number, one per row. */
function anchors(lines: readonly Line[], shape: ListPage): Line[] {
  const found = new Set<Line>();
  for (const item of itemsOf(lines, lexiconOf(shape))) {
    if (item.kind === 'label' && item.key === 'orderId' && !item.line.dialog) found.add(item.line);
  }
  return [...found].slice(0, MOST_ROWS);
}

/**
 * Rows without a known class: around each order number the largest element that holds no other one. With a
 * single number that would be the page, so there it is the line's own element.
 */
function cut(dom: Dom, lines: readonly Line[], shape: ListPage): Row[] {
  const found = anchors(lines, shape);
  const holds = new Map<Element, number>();
  const up = (from: Element): Element[] => {
    const chain: Element[] = [];
    for (let at: Element | null = from; at && at !== dom.body; at = dom.parent(at)) chain.push(at);
    return chain;
  };
  for (const { element } of found) for (const at of up(element)) holds.set(at, (holds.get(at) ?? 0) + 1);
  const owner = new Map<Element, Row>();
  for (const line of found) {
    const alone = up(line.element).filter((at) => holds.get(at) === 1);
    const element = (found.length > 1 ? alone.at(-1) : alone[0]) ?? line.element;
    const row = { element, lines: alone.length > 0 ? [] : [line] };
    owner.set(element, row);
  }
  for (const line of lines) {
    const row = line.dialog
      ? undefined
      : up(line.element)
          .map((at) => owner.get(at))
          .find(Boolean);
    row?.lines.push(line);
  }
  return [...owner.values()];
}

/** The rows of a list page in reading order, each with its lines. */
export function rowsOf(dom: Dom, lines: readonly Line[], shape: ListPage): Row[] {
  const rows = marked(lines);
  return rows.length > 0 ? rows : cut(dom, lines, shape);
}
