/** Order numbers in a text: where each stands, and what its form proves. */
import { itemsOf } from '../items';
import type { Lexicon } from '../lexicon';
import type { Line } from '../lines';
import type { Platform } from '../types';
import { orderId } from '../values/ids';

/**
 * Forms that are an order's and nothing else's: 拼多多's, with its dash or without, and 19 digits. An after-sale
 * of Taobao or Douyin has 18.
 */
const ALONE = /^(?:\d{6}-\d{15}|2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{15}|[1-9]\d{18})$/;

/** The order number a line is, when it is nothing else. */
export const numberAlone = ({ folded }: Line): string | null =>
  ALONE.test(folded) ? (orderId(folded)?.value ?? null) : null;

/** Douyin's 19 digits begin with 69 and JD's forms are not its own, so these two alone are certain. */
export function platformOfOrder(id: string): Platform | null {
  if (/^\d{6}-\d{15}$/.test(id)) return 'pdd';
  return /^[1-5]\d{18}$/.test(id) ? 'taobao' : null;
}

/** The line a number's block begins with: its label's, when it has one. */
export type Anchor = { line: Line; id: string };

/** The order numbers of the lines in reading order; one said again at once counts once. */
export function anchorsOf(lines: readonly Line[], lexicon: Lexicon): Anchor[] {
  const anchors: Anchor[] = [];
  const add = (line: Line, id: string) => {
    if (anchors.at(-1)?.id !== id) anchors.push({ line, id });
  };
  const items = itemsOf(lines, lexicon);
  for (const [at, item] of items.entries()) {
    if (item.kind === 'label') {
      const next = items[at + 1];
      if (item.key !== 'orderId' || next?.kind !== 'text') continue;
      const id = orderId(next.folded)?.value;
      if (id !== undefined) add(item.line, id);
    } else if (item.folded === item.line.folded) {
      const id = numberAlone(item.line);
      if (id !== null) add(item.line, id);
    }
  }
  return anchors;
}

/** Each order number at the beginning of a line of its own, where one line holds several. */
export function splitAtNumbers(text: string, labels: readonly string[]): string {
  const label = new RegExp(labels.toSorted((a, b) => b.length - a.length).join('|'), 'g');
  return text
    .split('\n')
    .map((line) => ((line.match(label)?.length ?? 0) > 1 ? line.replace(label, '\n$&') : line))
    .join('\n');
}
