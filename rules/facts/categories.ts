import { CATEGORY_WORDS } from './category-words.ts';
import { GOODS_KINDS, type GoodsKind } from './goods-kinds.ts';

const BY_LENGTH = GOODS_KINDS.flatMap((kind) =>
  CATEGORY_WORDS[kind].map((word) => ({ word: word.toLowerCase(), kind })),
).sort((a, b) => b.word.length - a.word.length);

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/.test(letter);

/** Latin letters only as a word of their own: `CD` is in no `ABCD`. */
const standsAlone = (text: string, start: number, word: string): boolean =>
  !(isLatin(word[0]) && isLatin(text[start - 1])) &&
  !(isLatin(word.at(-1)) && isLatin(text[start + word.length]));

/**
 * The kinds of goods whose trade words stand in a title or a category, the longest word first and of equals the
 * last, since a Chinese title ends with what the thing is. A proposal to be confirmed, never a fact: a title sells.
 */
export function kindsIn(text: string): GoodsKind[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const taken: { start: number; end: number; kind: GoodsKind }[] = [];
  for (const { word, kind } of BY_LENGTH)
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      const end = start + word.length;
      // The same word may name two kinds; a part of a longer word names none.
      const inside = taken.some(
        (one) => start < one.end && one.start < end && !(one.start === start && one.end === end),
      );
      if (!inside && standsAlone(folded, start, word)) taken.push({ start, end, kind });
    }
  taken.sort((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start);
  return [...new Set(taken.map(({ kind }) => kind))];
}
