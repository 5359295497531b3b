import { type Item, placeOf } from '../items';
import { parentOf } from '../native';

/** So far around a word is looked for what goes with it: a row's cells, and not a page. */
const NEAR = 12;
const HIGHEST = 8;
/** A price, a quantity, a time: what stands beside a state and in no menu. */
const MEASURED = /¥ ?\d|^x ?\d|\d[.:-]\d\d/i;
const WORD = /^[\u3400-\u9fff]{2,8}$/;

const isWord = (item: Item): boolean => item.kind === 'text' && WORD.test(item.folded);
const elementOf = (item: Item | undefined): Element | null =>
  item?.kind === 'text' ? placeOf(item) : (item?.line.element ?? null);

/**
 * Whether the word at `at` stands in a menu or a bar of tabs, which say the same words as states do: the smallest
 * box around it that holds anything else holds words and nothing else, or one more word that is `alike`.
 */
export function isInMenu(items: readonly Item[], at: number, isAlike?: (folded: string) => boolean): boolean {
  const heights = new Map<Element, number>();
  for (let box = elementOf(items[at]); box && heights.size < HIGHEST; box = parentOf(box)) {
    heights.set(box, heights.size);
  }
  const heightOf = (item: Item): number => {
    let up = 0;
    for (let box = elementOf(item); box && up < NEAR; box = parentOf(box), up++) {
      const height = heights.get(box);
      if (height !== undefined) return height;
    }
    return HIGHEST;
  };
  const around = items.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((item) => item !== items[at]);
  const placed = around.map((item) => ({ item, height: heightOf(item) }));
  for (const height of heights.values()) {
    const inside = placed.flatMap((one) => (one.height <= height ? [one.item] : []));
    if (inside.some((item) => item.kind === 'label' || MEASURED.test(item.folded))) return false;
    if (inside.length > 1 && inside.every(isWord)) return true;
    if (inside.some((item) => item.kind === 'text' && isAlike?.(item.folded))) return true;
  }
  return false;
}

/** Words too long or too many for a menu are none of one. */
export const mayBeInMenu = (folded: string): boolean => WORD.test(folded);
