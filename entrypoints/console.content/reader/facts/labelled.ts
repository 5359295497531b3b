/** Label → rest of its line → next sibling or line, over labels of the same fact; then the value's shape decides. */
import { goodsOf } from '../derive';
import type { Item } from '../items';
import type { LabelKey } from '../page-map';
import { SHAPES } from '../shapes';
import { parcel } from '../values/words';
import { type Found, note, type TextItem } from './found';

/** How many things may stand between a label and its value: its synonyms, a copy button. */
const REACH = 4;

type Next = { item: TextItem; index: number };

function textAfter(items: readonly Item[], index: number, key: LabelKey): Next | null {
  const row = items[index]?.line.row;
  for (let next = index + 1; next <= index + REACH; next++) {
    const item = items[next];
    if (!item || item.line.row !== row) return null;
    if (item.kind === 'label' && item.key !== key) return null;
    if (item.kind === 'text' && !item.line.control) return { item, index: next };
  }
  return null;
}

/** `买家已退货：韵达快递（4655…)`: one label, two facts, and the label itself says where the goods are. */
function noteParcel(found: Found, key: LabelKey, item: TextItem, label: string): boolean {
  const pair = parcel(item.folded);
  if (!pair) return false;
  const back = key === 'returnParcel';
  note(found, back ? 'returnCourier' : 'courier', pair.courier, pair.courier, label);
  note(found, back ? 'returnTrackingNo' : 'trackingNo', pair.number, pair.number, label);
  const goods = back ? goodsOf(label) : null;
  if (goods) note(found, 'goodsState', goods, label, label);
  return true;
}

/** Facts that a label leads to. Returns what no label has claimed of the texts, in reading order. */
export function labelledFacts(
  items: readonly Item[],
  found: Found,
  titleBefore: string | undefined,
): TextItem[] {
  const claimed = new Map<Item, number>();
  const past: Found = new Map();
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'label') continue;
    const { key, label } = item;
    const into = item.section?.past ? past : found;
    const before = items[index - 1];
    if (titleBefore === label && before?.kind === 'text' && !before.line.control) {
      note(into, 'itemTitle', before.text, before.text, label);
      claimed.set(before, before.text.length);
    }
    const next = key === null ? null : textAfter(items, index, key);
    if (key === null || !next) continue;
    if (key === 'returnParcel' || key === 'outParcel') {
      if (noteParcel(into, key, next.item, label)) claimed.set(next.item, next.item.text.length);
      continue;
    }
    const shaped = SHAPES[key]?.(next.item.folded, next.item.text);
    if (!shaped) continue;
    note(into, key, shaped.value, next.item.text.slice(0, shaped.length), label);
    claimed.set(next.item, shaped.length);
  }
  for (const [key, values] of past) if (!found.has(key)) found.set(key, values);
  return items.flatMap((item) => (item.kind === 'text' ? unclaimed(item, claimed.get(item) ?? 0) : []));
}

function unclaimed(item: TextItem, taken: number): TextItem[] {
  const rest = item.text.slice(taken);
  const text = rest.trim();
  if (!text || item.line.control) return [];
  const at = taken + rest.length - rest.trimStart().length;
  return [{ ...item, text, folded: item.folded.slice(at, at + text.length), from: item.from + at }];
}
