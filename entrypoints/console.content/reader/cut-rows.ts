/**
 * Rows without a known class: boxes beside each other that hold one number each and are built alike. A number that
 * has no such neighbour has the box that grows around it as long as it grows by what a row is made of.
 */
import { itemsOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { namedIn } from './named';
import type { Dom } from './native';
import type { ListPage } from './page-map';
import { growsAsRow } from './row-growth';
import { MOST_ROWS, type Row } from './rows';
import type { Steps } from './steps';

/** A row has a dozen cells. What has more lines holds more than a row. */
const MOST_LINES = 200;
/** A list has a row of its own kind here or there. On a page of nothing else these are not its rows. */
const MOST_ALONE = 50;
/** What is built alike is so in its innermost boxes. */
const MOST_BOXES = 20;
/** So many rows are one step. */
const STEP_ROWS = 20;

type Span = { from: number; to: number };

export function* cutSteps(dom: Dom, all: readonly Line[], shape: ListPage): Steps<Row[]> {
  const lines = all.filter((line) => !line.dialog);
  const places = new Map(lines.map((line, at) => [line, at]));
  const items = itemsOf(lines, lexiconOf(shape));
  yield;
  const named = namedIn(items);
  const orders = named.filter(({ fact }) => fact === 'orderId');
  const anchors = (orders.length > 0 ? orders : named).slice(0, MOST_ROWS).map(({ place, label, value }) => ({
    place,
    from: places.get(items[label]?.line as Line) ?? 0,
    to: (places.get(items[value]?.line as Line) ?? 0) + 1,
  }));
  yield;

  const up = (from: Element): Element[] => {
    const chain: Element[] = [];
    for (let at: Element | null = from; at && at !== dom.body; at = dom.parent(at)) chain.push(at);
    return chain;
  };
  const holds = new Map<Element, number>();
  for (const { place } of anchors) for (const at of up(place)) holds.set(at, (holds.get(at) ?? 0) + 1);

  /** The lines of a box that has the line at `at` in it. */
  const linesIn = (box: Element, at: number): Span => {
    const isInside = (other: number) => {
      const place = lines[other]?.element;
      return place !== undefined && place !== null && dom.holds(box, place);
    };
    let [from, to] = [at, at + 1];
    while (isInside(from - 1)) from--;
    while (isInside(to)) to++;
    return { from, to };
  };
  const between = ({ from, to }: Span): Line[] => lines.slice(from, to);
  // Of its classes the first: what comes after may say that the pointer is over one of the rows.
  const buildOf = (box: Element) => `${dom.tag(box)}.${/^\S*/.exec(dom.attribute(box, 'class') ?? '')}`;

  /** How many boxes of each parent are built alike, down to their number. */
  const alike = new Map<Element | null, Map<string, number>>();
  const candidates = [];
  for (const anchor of anchors) {
    if (candidates.length % STEP_ROWS === 0) yield;
    const boxes = up(anchor.place).filter((at) => holds.get(at) === 1);
    const outermost = boxes.at(-1);
    const around = outermost ? dom.parent(outermost) : null;
    const build = `${boxes.length} ${boxes.slice(0, MOST_BOXES).map(buildOf)}`;
    const counts = alike.get(around) ?? new Map<string, number>();
    alike.set(around, counts.set(build, (counts.get(build) ?? 0) + 1));
    candidates.push({ anchor, boxes, outermost, isRepeated: () => (counts.get(build) ?? 0) > 1 });
  }

  const rows: Row[] = [];
  let alone = 0;
  for (const { anchor, boxes, outermost, isRepeated } of candidates) {
    if (rows.length % STEP_ROWS === 0) yield;
    if (outermost && isRepeated()) {
      rows.push({ element: outermost, lines: between(linesIn(outermost, anchor.to - 1)) });
      continue;
    }
    let [element, span]: [Element, Span] = [anchor.place, anchor];
    for (const box of alone++ < MOST_ALONE ? boxes.slice(0, MOST_BOXES) : []) {
      const larger = linesIn(box, anchor.to - 1);
      if (larger.to - larger.from > MOST_LINES) break;
      if (larger.from > span.from) continue;
      const before = between({ from: larger.from, to: span.from });
      const after = between({ from: span.to, to: larger.to });
      if (!growsAsRow(before, between(span), after, shape)) break;
      [element, span] = [box, larger];
    }
    rows.push({ element, lines: between(span) });
  }
  return rows;
}
