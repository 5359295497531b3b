/**
 * A row of labels over a row of values, as tables and grids have it, put in pairs: label, value, label, value. Two
 * rows belong together when they have as many boxes; the place in the row says which value is whose, and a value
 * that has not come yet leaves its place empty.
 */
import type { Item, LabelItem } from './items';
import { elementAt } from './lines';
import { cellsOf, parentOf, placeInRow } from './native';

/** A row of more is none that a person reads as fields. */
const MOST_CELLS = 30;
/** So many boxes lie between a cell's text and its table, at most. */
const MOST_BOXES = 12;

function* up(from: Element | null): Generator<Element> {
  let boxes = 0;
  for (let at = from; at && boxes++ < MOST_BOXES; at = parentOf(at)) yield at;
}
const elementOf = (item: Item): Element | null =>
  item.kind === 'text' ? elementAt(item.line, item.from) : item.line.element;

/** The box that holds both, and none within it does; null where they are far apart. */
function around(one: Element | null, other: Element | null): Element | null {
  const boxes = new Set(up(one));
  for (const box of up(other)) if (boxes.has(box)) return box;
  return null;
}

/** The row's own box around an element: a cell. */
function cellIn(row: Element, element: Element | null): Element | null {
  for (const box of up(element)) if (parentOf(box) === row) return box;
  return null;
}

/** Labels of one row, and below each what stands there. */
type Columns = { labels: LabelItem[]; values: Item[][] };

/** What a run of labels and the texts behind it are as two rows; null when they are not. */
function columnsOf(items: readonly Item[], from: number, to: number): Columns | null {
  const run = items.slice(from, to) as LabelItem[];
  const first = items[to];
  const head = around(run.at(-1)?.line.element ?? null, run.at(-2)?.line.element ?? null);
  if (!head || first?.kind !== 'text') return null;
  const width = cellsOf(head);
  // A label right before the row is none of it.
  const labels = run.filter(({ line }) => cellIn(head, line.element));
  if (width > MOST_CELLS || width < labels.length) return null;
  const above = new Set(up(head));
  let row: Element | null = null;
  for (const box of up(elementOf(first))) {
    if (above.has(box)) break;
    if (cellsOf(box) === width) row = box;
  }
  if (!row) return null;
  const places = new Map<number, Item[]>();
  for (let at = to; at < items.length; at++) {
    const item = items[at] as Item;
    const cell = cellIn(row, elementOf(item));
    if (!cell) break;
    const place = placeInRow(cell);
    places.set(place, [...(places.get(place) ?? []), item]);
  }
  const values = labels.map(
    ({ line }) => places.get(placeInRow(cellIn(head, line.element) as Element)) ?? [],
  );
  return { labels, values };
}

/** The items with the labels of a row put before the values below them. */
export function paired(items: readonly Item[]): Item[] {
  const ordered: Item[] = [];
  let at = 0;
  while (at < items.length) {
    let end = at;
    while (items[end]?.kind === 'label' && items[end]?.line !== items[end + 1]?.line) end++;
    const columns = end - at > 1 ? columnsOf(items, at, end) : null;
    if (!columns) {
      ordered.push(...items.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    const { labels, values } = columns;
    ordered.push(...items.slice(at, end - labels.length));
    for (const [index, label] of labels.entries()) {
      const own = values[index] ?? [];
      // A label with nothing below it leads to nothing: not to what stands below the next one.
      ordered.push(own.length > 0 ? { ...label, paired: true } : { ...label, key: null }, ...own);
    }
    const taken = new Set(values.flat());
    for (at = end; taken.size > 0 && at < items.length; at++) {
      const item = items[at] as Item;
      if (!taken.delete(item)) ordered.push(item);
    }
  }
  return ordered;
}
