/** Label → rest of its line → next sibling or line, over labels of the same fact; then the value's shape decides. */
import { goodsOf } from '../derive';
import { fold } from '../fold';
import { type Item, type LabelItem, placeOf, type TextItem } from '../items';
import type { LabelKey } from '../page-map';
import { shapeOf } from '../shapes';
import type { FactKey } from '../types';
import { parcel } from '../values/words';
import { isItsValue } from './apart';
import { type Found, note } from './found';

/** How many things may stand between a label and its value: its synonyms, a copy button. */
const REACH = 4;

export function textAfter(items: readonly Item[], index: number, key: LabelKey): TextItem | null {
  const row = items[index]?.line.row;
  for (let next = index + 1; next <= index + REACH; next++) {
    const item = items[next];
    if (!item || item.line.row !== row) return null;
    if (item.kind === 'label' && item.key !== key) return null;
    if (item.kind === 'text' && !item.line.control) return item;
  }
  return null;
}

/** What was so when somebody wrote it is not so now. */
const OF_NOW: readonly FactKey[] = ['status', 'statusText', 'goodsState', 'remaining'];

/** What a console prints where a value is still to come. */
const isBlank = (folded: string): boolean => !/[\p{L}\p{N}¥]/u.test(folded);

/** `买家已退货：韵达快递（4655…)`: one label, two facts, and the label itself says where the goods are. */
function noteParcel(found: Found, key: LabelKey, item: TextItem, label: string): boolean {
  const pair = parcel(item.folded);
  if (!pair) return false;
  const back = key === 'returnParcel';
  const place = placeOf(item);
  note(found, back ? 'returnCourier' : 'courier', pair.courier, pair.courier, label, place);
  note(found, back ? 'returnTrackingNo' : 'trackingNo', pair.number, pair.number, label, place);
  const goods = back ? goodsOf(fold(label)) : null;
  if (goods) note(found, 'goodsState', goods, label, label, place);
  return true;
}

function noteValue(into: Found, { key, label }: LabelItem, value: TextItem): void {
  if (key === 'returnParcel' || key === 'outParcel') {
    if (noteParcel(into, key, value, label)) value.taken = value.text.length;
    return;
  }
  const shaped = key === null || isBlank(value.folded) ? null : shapeOf(key)?.(value.folded, value.text);
  if (!key || !shaped) return;
  note(into, key, shaped.value, value.text.slice(0, shaped.length), label, placeOf(value));
  value.taken = shaped.length;
}

/** Facts that a label leads to. Returns what no label has claimed of the texts, in reading order. */
export function labelledFacts(
  items: readonly Item[],
  found: Found,
  titleBefore: string | undefined,
): TextItem[] {
  const past: Found = new Map();
  /** Facts whose label stands there, and their value is still to come. */
  const awaited = new Set<LabelKey>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item?.kind !== 'label') continue;
    const { key, label } = item;
    const into = item.section?.past ? past : found;
    const before = items[index - 1];
    if (
      titleBefore !== undefined &&
      titleBefore === fold(label) &&
      before?.kind === 'text' &&
      !before.line.control
    ) {
      note(into, 'itemTitle', before.text, before.text, label, placeOf(before));
      before.taken = before.text.length;
    }
    const next = key && textAfter(items, index, key);
    if (key && into === found && (!next || isBlank(next.folded))) awaited.add(key);
    if (!key || !next) continue;
    if (isItsValue(items, index, next)) noteValue(into, item, next);
  }
  for (const [key, values] of past) {
    if (!found.has(key) && !OF_NOW.includes(key) && !awaited.has(key)) found.set(key, values);
  }
  const texts: TextItem[] = [];
  for (const item of items) {
    const rest = item.kind === 'text' && !item.line.control && unclaimed(item);
    if (rest) texts.push(rest);
  }
  return texts;
}

function unclaimed(item: TextItem): TextItem | null {
  const { taken } = item;
  if (taken === 0) return item;
  const rest = item.text.slice(taken);
  const text = rest.trim();
  if (text === '') return null;
  const at = taken + rest.length - rest.trimStart().length;
  return { ...item, text, folded: item.folded.slice(at, at + text.length), from: item.from + at };
}
