/**
 * Values that stand apart from their label, on another line. Mostly the next line is the label's; but a row of
 * labels over a row of values has columns, and a tile prints the value above its label. Where more than one
 * reading is possible none is made: the amount paid must not pass for the amount to refund.
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

/** The labels without a text between them that end at `index`; of synonyms in a row the last. */
function labelsUpTo(items: readonly Item[], index: number): LabelItem[] {
  const labels: LabelItem[] = [];
  for (let at = index; at >= 0; at--) {
    const item = items[at];
    if (item?.kind !== 'label' || item.line.row !== items[index]?.line.row) break;
    if (item.key === null || labels.every(({ key }) => key !== item.key)) labels.unshift(item);
  }
  return labels;
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

export type Column = [label: LabelItem, value: TextItem];

/**
 * What the label at `index`, and those before it in a row of labels, lead to.
 * @param next the text behind the label
 */
export function apart(items: readonly Item[], index: number, next: TextItem): Column[] {
  const label = items[index] as LabelItem;
  const own: Column[] = [[label, next]];
  const key = label.key as LabelKey;
  if (next.line === label.line || label.paired) return own;
  const labels = labelsUpTo(items, index);
  const texts = textsAfter(items, index);
  if (labels.length === 1) {
    const above = items[index - 1];
    const isFree =
      above?.kind === 'text' && !above.line.control && above.taken === 0 && !isOf(items[index - 2], above);
    // A colon looks ahead: what stands above is not what it announces.
    const isTile = isFree && !label.line.folded.endsWith(':') && fits(key, above);
    return isTile ? [] : own;
  }
  if (texts.length < 2) return own;
  if (texts.length === labels.length) {
    const columns = labels.map((one, at): Column => [one, texts[at] as TextItem]);
    if (columns.every(([one, text]) => one.key === null || fits(one.key, text))) return columns;
  }
  return fits(key, texts[0] as TextItem) && texts.slice(1).every((text) => !fits(key, text)) ? own : [];
}
