import { textAfter } from './facts/labelled';
import { type Item, placeOf } from './items';
import { shapeOf } from './shapes';

export type IdFact = 'orderId' | 'afterSaleId';

/** An id as a field of the page: its label and its value are these of the page's items. `alone`: no word follows. */
export type Named = {
  fact: IdFact;
  id: string;
  label: number;
  value: number;
  place: Element;
  alone: boolean;
  /** The label as seen. */
  word: string;
};

/** The ids that stand behind a label of theirs, in reading order. */
export function namedIn(items: readonly Item[]): Named[] {
  const named: Named[] = [];
  for (const [label, item] of items.entries()) {
    if (item.kind !== 'label' || (item.key !== 'orderId' && item.key !== 'afterSaleId')) continue;
    const text = textAfter(items, label, item.key);
    const shaped = text && shapeOf(item.key)?.(text.folded, text.text);
    const place = text && placeOf(text);
    if (!shaped || !place) continue;
    const value = items.indexOf(text, label);
    const alone = shaped.length === text.text.length;
    named.push({ fact: item.key, id: String(shaped.value), label, value, place, alone, word: item.label });
  }
  return named;
}
