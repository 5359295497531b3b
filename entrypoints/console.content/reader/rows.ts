import { factsOf } from './facts/facts-of';
import type { Found } from './facts/found';
import { itemsOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { type Named, namedIn } from './named';
import type { Dom } from './native';
import type { ListPage } from './page-map';

export type Row = { element: Element; lines: Line[] };

/** Beyond this a list is not a console's page (they show at most 100) and the rest is not read. */
const MOST_ROWS = 2_000;
/** A row has a dozen cells. What has more lines holds more than a row. */
const MOST_LINES = 200;

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

/** What tells a row from the head, the tabs and the filters above it: something counted, paid or dated. */
const MEASURED = /¥ ?\d|\d[-/]\d{1,2}[ /-]|^x ?\d|\d ?[天时分元]|\d\.\d\d$|\d{8}/;
/** Facts that also stand in a list's own head, as tabs or as filters. */
const WORDS = /^(?:status|statusText|afterSaleType|goodsState|reason|reasonText|itemTitle|shopName)$/;

/**
 * Rows without a known class: boxes beside each other that hold one number each and are built alike. A number that
 * has no such neighbour has the box that grows around it as long as it grows by what a row is made of.
 */
export function cutRows(dom: Dom, all: readonly Line[], shape: ListPage): Row[] {
  const lines = all.filter((line) => !line.dialog);
  const items = itemsOf(lines, lexiconOf(shape));
  const named = namedIn(items);
  const orders = named.filter(({ fact }) => fact === 'orderId');
  const anchors = (orders.length > 0 ? orders : named).slice(0, MOST_ROWS);
  const lineAt = new Map(lines.map((line, at) => [line, at]));

  const holds = new Map<Element, number>();
  const up = (from: Element | null): Element[] => {
    const chain: Element[] = [];
    for (let at = from; at && at !== dom.body; at = dom.parent(at)) chain.push(at);
    return chain;
  };
  for (const { place } of anchors) for (const at of up(place)) holds.set(at, (holds.get(at) ?? 0) + 1);

  const linesIn = (box: Element, { value }: Named): [from: number, to: number] => {
    const inside = (at: number) => {
      const place = lines[at]?.element;
      return place !== undefined && place !== null && dom.holds(box, place);
    };
    let from = lineAt.get(items[value]?.line as Line) ?? 0;
    let to = from;
    while (inside(from - 1)) from--;
    while (inside(to + 1)) to++;
    return [from, to + 1];
  };
  // Of its classes the first: what comes after may say that the pointer is over one of the rows.
  const build = (boxes: readonly Element[]) =>
    boxes.map((box) => `${dom.tag(box)}.${/^\S*/.exec(dom.attribute(box, 'class') ?? '')}`).join();

  /** How many boxes of each parent are built alike, down to their number. */
  const alike = new Map<Element | null, Map<string, number>>();
  const candidates = anchors.map((anchor) => {
    const boxes = up(anchor.place).filter((at) => holds.get(at) === 1);
    const outermost = boxes.at(-1);
    const around = outermost ? dom.parent(outermost) : null;
    const built = build(boxes);
    const counts = alike.get(around) ?? new Map<string, number>();
    alike.set(around, counts.set(built, (counts.get(built) ?? 0) + 1));
    return { anchor, boxes, outermost, counts, built };
  });

  const grown = (anchor: Named, boxes: readonly Element[]): Row => {
    let [from, to] = linesIn(anchor.place, anchor);
    from = Math.min(from, lineAt.get(items[anchor.label]?.line as Line) ?? from);
    let row: Row = { element: anchor.place, lines: lines.slice(from, to) };
    let found = factsOf(row.lines, shape);
    for (const box of boxes) {
      const [first, last] = linesIn(box, anchor);
      if (last - first > MOST_LINES) break;
      if (first > from) continue;
      const before = lines.slice(first, from);
      const added = [...before, ...lines.slice(to, last)];
      const larger = factsOf(lines.slice(first, last), shape);
      const isHead = [...factsOf(before, shape).keys()].some((key) => WORDS.test(key));
      const isTab = before.some(({ folded }) => shape.counters.includes(folded));
      if (isHead || isTab || !isOfRow(added, shape) || !agrees(larger, found)) break;
      row = { element: box, lines: lines.slice(first, last) };
      [from, to, found] = [first, last, larger];
    }
    return row;
  };

  return candidates.map(({ anchor, boxes, outermost, counts, built }) => {
    const isRepeated = outermost !== undefined && (counts.get(built) ?? 0) > 1;
    return isRepeated
      ? { element: outermost, lines: lines.slice(...linesIn(outermost, anchor)) }
      : grown(anchor, boxes);
  });
}

/** Whether something stands there that is counted, paid or dated. */
export const isMeasured = (lines: readonly Line[]): boolean =>
  lines.some(({ folded }) => MEASURED.test(folded));

/**
 * Whether lines may belong to a row: with something measured in them, or nothing known, or words that are cells: a
 * type, a state and so on, once each, and little else. A menu or a bar of tabs says many words of one kind.
 */
function isOfRow(lines: readonly Line[], shape: ListPage): boolean {
  if (isMeasured(lines)) return true;
  const said = [...factsOf(lines, shape).values()];
  const words = new Set(said.flat().map(({ text }) => text));
  return (
    words.size === 0 ||
    (words.size > 1 && words.size * 2 >= lines.length && said.every(({ length }) => length === 1))
  );
}

/** Whether nothing has become doubtful that was not. */
const agrees = (larger: Found, found: Found): boolean =>
  [...found].every(([key, values]) => (larger.get(key)?.length ?? 0) <= values.length);
