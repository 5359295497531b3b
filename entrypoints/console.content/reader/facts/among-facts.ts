import { type Item, placeOf } from '../items';
import { parentOf } from '../native';

/** So far around a word is looked for what goes with it: a row's cells, and not a page. */
const NEAR = 12;
const HIGHEST = 8;
/** A price, a quantity: what stands beside a state and in no menu. */
const MEASURED = /¥ ?\d|^x ?\d|^\d+\.\d\d$/i;

const WORD = /^[\u3400-\u9fff]{2,8}$/;

const elementOf = (item: Item | undefined): Element | null =>
  item?.kind === 'text' ? placeOf(item) : (item?.line.element ?? null);

/**
 * Whether one word stands among a page's facts. Menus and tabs say the same words as states do; but the smallest
 * box around one of theirs holds other words and nothing else. Without elements nothing can be told.
 */
export function isAmongFacts(
  items: readonly Item[],
  at: number,
  isAlike: (folded: string) => boolean,
): boolean {
  const heights = new Map<Element, number>();
  for (let box = elementOf(items[at]); box && heights.size < HIGHEST; box = parentOf(box)) {
    heights.set(box, heights.size);
  }
  const heightOf = (item: Item | undefined): number => {
    for (let box = elementOf(item), up = 0; box && up < NEAR; box = parentOf(box), up++) {
      const height = heights.get(box);
      if (height !== undefined) return height;
    }
    return HIGHEST;
  };
  const around = items.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((item) => item !== items[at]);
  const placed = around.map((item) => ({ item, height: heightOf(item) }));
  for (const height of heights.values()) {
    const inside = placed.filter((one) => one.height <= height).map(({ item }) => item);
    if (inside.some((item) => item.kind === 'label' || MEASURED.test(item.folded))) return true;
    const isMenu =
      inside.length > 1 && inside.every((item) => WORD.test(item.kind === 'text' ? item.folded : ''));
    if (isMenu || inside.some((item) => item.kind === 'text' && isAlike(item.folded))) return false;
  }
  return false;
}
