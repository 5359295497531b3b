/**
 * Values that stand apart from their label, on another line. Mostly the next line is the label's; but labels may
 * stand together before their values, and a tile prints the value above its label. Rows of a table were put in
 * pairs before this (`columns.ts`); where more than one reading is left none is made: the amount paid must not
 * pass for the amount to refund.
 */
import { isReasonLine, isStatusLine } from '../derive';
import type { Item, LabelItem, TextItem } from '../items';
import type { LabelKey } from '../page-map';
import { shapeOf } from '../shapes';

/** Any words have the shape of a status or a reason; here only known ones are proof enough. */
const KNOWN: Partial<Record<LabelKey, (folded: string) => boolean>> = {
  statusText: (folded) => isStatusLine(folded, 1),
  reasonText: isReasonLine,
};
const fits = (key: LabelKey, { folded, text }: TextItem): boolean =>
  KNOWN[key]?.(folded) ?? Boolean(shapeOf(key)?.(folded, text));

/** Whether another label stands right before the one at `index`, and no synonym of it. */
function hasLabelsBefore(items: readonly Item[], index: number): boolean {
  const { key, line } = items[index] as LabelItem;
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind !== 'label' || item.line.row !== line.row) return false;
    if (item.key === null || item.key !== key) return true;
  }
  return false;
}

/** The texts behind `index`, up to the next label. */
function textsAfter(items: readonly Item[], index: number): TextItem[] {
  const texts: TextItem[] = [];
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'text' || item.line.row !== items[index]?.line.row) break;
    if (!item.line.control) texts.push(item);
  }
  return texts;
}

/** Whether a text is the value of a label that leads to no fact (an address, a remark). */
const isOf = (before: Item | undefined, { line }: TextItem): boolean =>
  before?.kind === 'label' &&
  before.key === null &&
  (before.line === line || before.line.folded.endsWith(':'));

/**
 * Whether the text behind the label at `index` is that label's value.
 * @param next the text behind the label
 */
export function isItsValue(items: readonly Item[], index: number, next: TextItem): boolean {
  const label = items[index] as LabelItem;
  const key = label.key as LabelKey;
  if (next.line === label.line || label.paired) return true;
  if (!hasLabelsBefore(items, index)) {
    const above = items[index - 1];
    const isFree =
      above?.kind === 'text' && !above.line.control && above.taken === 0 && !isOf(items[index - 2], above);
    // A colon looks ahead: what stands above is not what it announces.
    return !(isFree && !label.line.folded.endsWith(':') && fits(key, above));
  }
  const [first, ...others] = textsAfter(items, index);
  if (first === undefined || others.length === 0) return true;
  return fits(key, first) && others.every((text) => !fits(key, text));
}
