/** Which of a page's items stand in which box: in reading order they are neighbours. */
import { type Item, placeOf } from './items';
import type { Dom } from './native';

/** Items from the first to the last. */
export type Range = { from: number; to: number };

export const isIn = ({ from, to }: Range, at: number): boolean => at >= from && at <= to;

const placeOfItem = (item: Item | undefined): Element | null =>
  item?.kind === 'text' ? placeOf(item) : (item?.line.element ?? null);

/** The items in a box that has the one at `at` in it. Every box is gone over once. */
export function rangesIn(dom: Dom, items: readonly Item[]): (box: Element, at: number) => Range {
  const ranges = new Map<Element, Range>();
  return (box, at) => {
    const known = ranges.get(box);
    if (known) return known;
    const isInside = (other: number) => {
      const place = placeOfItem(items[other]);
      return place !== null && dom.holds(box, place);
    };
    let [from, to] = [at, at];
    while (isInside(from - 1)) from--;
    while (isInside(to + 1)) to++;
    const range = { from, to };
    ranges.set(box, range);
    return range;
  };
}

/** Every box that one of the places stands in. */
export function boxesAround(dom: Dom, places: readonly Element[]): Set<Element> {
  const boxes = new Set<Element>();
  for (const place of places) {
    for (let at: Element | null = place; at && !boxes.has(at); at = dom.parent(at)) boxes.add(at);
  }
  return boxes;
}

/** Whether a part of the page says a field again that the page says around it. Numbers of orders do not count. */
export function repeats(items: readonly Item[], part: Range, around: Range): boolean {
  const said = new Set<string>();
  const key = (at: number) => {
    const item = items[at];
    return item?.kind === 'label' && item.key !== 'orderId' && item.key !== 'afterSaleId' ? item.key : null;
  };
  for (let at = part.from; at <= part.to; at++) said.add(key(at) ?? '');
  for (let at = around.from; at <= around.to; at++) {
    const one = isIn(part, at) ? null : key(at);
    if (one !== null && said.has(one)) return true;
  }
  return false;
}
