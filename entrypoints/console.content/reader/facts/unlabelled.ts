/** Facts that stand on the page as whole lines, or as the words of a line, without a label. */
import { goodsOf, isOrderStatus, isReasonLine, isStatusLine, typeOf } from '../derive';
import { type Item, placeOf, type TextItem } from '../items';
import type { Line } from '../lines';
import { memo } from '../memo';
import { wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { count } from '../values/words';
import { type Found, note } from './found';
import { isInMenu } from './in-menu';

/** `row`: a row's cells are one word each. On a whole page single words are menus, and are not believed. */
export type About = { page: 'order' | 'aftersale'; row: boolean };

/** Longer texts are prose. */
const LONGEST = 400;

/** The places at which a text may be cut, by element and by white space: cells may share a line, a body may be one line. */
function cutsOf({ folded, from, line: { seams } }: TextItem): number[] {
  const cuts = [0];
  if (seams.length > 0 || folded.includes(' ')) {
    for (let at = 1; at < folded.length; at++) {
      if (folded[at] === ' ' || folded[at - 1] === ' ' || seams.includes(from + at)) cuts.push(at);
    }
  }
  return cuts;
}

/** What a text says and how much of it says so; without a value, it says what is printed. */
type Said = { key: FactKey; value?: string | number; length: number };

/** A status' clauses, at least so many. A request is one by its first words. */
const statusIn = (folded: string, clauses: number): boolean =>
  isStatusLine(folded, /^请(?:处理|等待)/.test(folded) ? 1 : clauses);

/** What a text says by itself, on pages where `isStatus` and, in an after-sale's row, where a cell is one word. */
const reader = (isStatus: (folded: string) => boolean, cells: boolean) =>
  memo((folded): Said | null => {
    const { length } = folded;
    if (isStatus(folded)) return { key: 'statusText', length };
    const size = /^x ?\d/i.test(folded) ? count(folded) : null;
    if (size) return { key: 'quantity', ...size };
    if (!cells) return null;
    const type = typeOf(folded);
    if (type) return { key: 'afterSaleType', value: type, length };
    const goods = goodsOf(folded);
    if (goods) return { key: 'goodsState', value: goods, length };
    return isReasonLine(folded) ? { key: 'reasonText', length } : null;
  });

const inOrder = reader(isOrderStatus, false);
const inRow = reader((folded) => statusIn(folded, 1), true);
const inHeading = reader((folded) => statusIn(folded, 1), false);
const inPage = reader((folded) => statusIn(folded, 2), false);

/** Adds what whole lines say for facts that no label has led to. */
export function unlabelledFacts(
  texts: readonly TextItem[],
  found: Found,
  about: About,
  items: readonly Item[],
): void {
  const known = new Set(found.keys());
  // A text that a label has taken a part of is a copy: it is known by its line, whose items are neighbours.
  const firsts = new Map<Line, number>();
  const indexOf = ({ line, from }: TextItem) => {
    // Only a few pages ever ask.
    if (firsts.size === 0)
      for (const [at, one] of items.entries()) if (!firsts.has(one.line)) firsts.set(one.line, at);
    let at = firsts.get(line) ?? 0;
    for (let next = at; items[next]?.line === line; next++) {
      const item = items[next];
      if (item?.kind === 'text' && item.from <= from) at = next;
    }
    return at;
  };
  const read = about.page === 'order' ? inOrder : about.row ? inRow : null;
  for (const item of texts) {
    if (item.folded.length > LONGEST) continue;
    const readItem = read ?? (item.line.heading ? inHeading : inPage);
    const arrived = wordsOf(item.section?.arrived);
    const noted = (from: number, to: number | undefined) => {
      const folded = item.folded.slice(from, to);
      const text = item.text.slice(from, to);
      if (arrived.includes(folded)) {
        if (!isInMenu(items, indexOf(item)))
          note(found, 'goodsState', 'returned', text, text, placeOf(item, from));
        return;
      }
      const said = folded.trim() === '' ? null : readItem(folded);
      if (!said || known.has(said.key)) return;
      const isWord = said.key === 'statusText' && about.page === 'order' && !about.row;
      if (isWord && isInMenu(items, indexOf(item), isOrderStatus)) return;
      const printed = text.slice(0, said.length);
      note(found, said.key, said.value ?? printed, printed, printed, placeOf(item, from));
    };
    noted(0, undefined);
    const cuts = cutsOf(item);
    if (cuts.length > 1) for (let at = 0; at < cuts.length; at++) noted(cuts[at] as number, cuts[at + 1]);
  }
}
