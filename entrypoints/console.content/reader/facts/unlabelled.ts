/** Facts that stand on the page as whole lines, or as the words of a line, without a label. */
import { goodsOf, isOrderStatus, isReasonLine, isStatusLine, typeOf } from '../derive';
import { wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { count } from '../values/words';
import { type Found, note, type TextItem } from './found';

/** `row`: a row's cells are one word each. On a whole page single words are menus, and are not believed. */
export type About = { page: 'order' | 'aftersale'; row: boolean };

/** Longer texts are prose. */
const LONGEST = 400;

type Piece = { text: string; folded: string };

/** A text, and its parts by element and by white space: cells may share a line, a body may be one line. */
function piecesOf({ text, folded, from, line }: TextItem): Piece[] {
  if (folded.length > LONGEST) return [];
  if (line.seams.length === 0 && !folded.includes(' ')) return [{ text, folded }];
  const cuts = new Set([0, folded.length]);
  for (const seam of line.seams) if (seam > from && seam < from + folded.length) cuts.add(seam - from);
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) cuts.add(at).add(at + 1);
  const ends = [...cuts].sort((a, b) => a - b);
  const parts = ends.slice(1).map((end, index) => [ends[index] as number, end] as const);
  return [[0, folded.length] as const, ...(parts.length > 1 ? parts : [])]
    .map(([start, end]) => ({ text: text.slice(start, end), folded: folded.slice(start, end) }))
    .filter((piece) => piece.folded.trim() !== '');
}

type Read = { key: FactKey; value: string | number; text: string };

function read({ text, folded }: Piece, about: About, title: boolean): Read | null {
  const asks = folded.startsWith('请处理') || folded.startsWith('请等待');
  const status =
    about.page === 'order' ? isOrderStatus(folded) : isStatusLine(folded, about.row || title || asks ? 1 : 2);
  if (status) return { key: 'statusText', value: text, text };
  const size = /^x ?\d/i.test(folded) ? count(folded) : null;
  if (size)
    return { key: 'quantity', value: size.value, text: text.slice(0, size.length).replace(/[;；]$/, '') };
  if (!about.row || about.page === 'order') return null;
  const type = typeOf(folded);
  if (type) return { key: 'afterSaleType', value: type, text };
  const goods = goodsOf(folded);
  if (goods) return { key: 'goodsState', value: goods, text };
  return isReasonLine(folded) ? { key: 'reasonText', value: text, text } : null;
}

/** Adds what whole lines say for facts that no label has led to. */
export function unlabelledFacts(texts: readonly TextItem[], found: Found, about: About): void {
  const known = new Set(found.keys());
  for (const item of texts) {
    for (const piece of piecesOf(item)) {
      const arrived = wordsOf(item.section?.arrived).includes(piece.folded);
      const said: Read | null = arrived
        ? { key: 'goodsState', value: 'returned', text: piece.text }
        : read(piece, about, item.line.heading);
      if (said && (arrived || !known.has(said.key))) note(found, said.key, said.value, said.text, said.text);
    }
  }
}
