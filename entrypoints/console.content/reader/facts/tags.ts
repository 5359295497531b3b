/**
 * The services that the console marks an order with. Their words are also menus, filters, reasons and parts of
 * sentences, so a tag is a whole cell of a row, or a line that holds nothing but tags: two of them, or behind a label.
 */
import { placeOf, type TextItem } from '../items';
import { VOCABULARY } from '../maps/words';
import { memo } from '../memo';
import { wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { type Found, note } from './found';

const TAGS = new Map(
  VOCABULARY.tags.flatMap(({ value, words }) => wordsOf(words).map((word) => [word, value] as const)),
);
const LABELS = VOCABULARY.tagLabels.flatMap(({ words }) => wordsOf(words));
const LONGEST = 80;

const DAYS: Readonly<Record<string, number>> = { 七: 7, 十五: 15, 三十: 30 };
/** `7天无理由退货`, `十五天无理由`: how many days the shop promises. */
const promised = memo((tag): number | null => {
  const days = /^(\d{1,2}|[一二三四五六七八九十]{1,3})天无理由(?:退[货换]|退换货)?$/.exec(tag)?.[1];
  return days === undefined ? null : (DAYS[days] ?? (Number(days) || null));
});
const isTag = (folded: string): boolean => TAGS.has(folded) || promised(folded) !== null;

type Part = { folded: string; from: number };

/** The words of a text, cut by element and by what stands between chips, without a label in front. */
function partsOf({ folded, from, line: { seams } }: TextItem): { parts: Part[]; labelled: boolean } {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 1; at <= folded.length; at++) {
    if (at < folded.length && !/[ |/、,·]/.test(folded.charAt(at)) && !seams.includes(from + at)) continue;
    const part = folded.slice(start, at).replace(/^[ |/、,·]+/, '');
    if (part) parts.push({ folded: part, from: at - part.length });
    start = at;
  }
  const label = LABELS.find((word) => parts[0]?.folded.startsWith(`${word}:`));
  const [first] = parts;
  if (!label || !first) return { parts, labelled: false };
  const rest = { folded: first.folded.slice(label.length + 1), from: first.from + label.length + 1 };
  return { parts: rest.folded ? [rest, ...parts.slice(1)] : parts.slice(1), labelled: true };
}

/**
 * Adds the tags and returns the texts that are none. In an after-sale's row a lone `7天无理由退货` is the reason it
 * was asked for, and stays one.
 */
export function tagFacts(
  texts: readonly TextItem[],
  found: Found,
  about: { page: 'order' | 'aftersale'; row: boolean },
): TextItem[] {
  return texts.filter((item) => {
    if (item.folded.length > LONGEST) return true;
    const { parts, labelled } = partsOf(item);
    if (parts.length === 0 || !parts.every(({ folded }) => isTag(folded))) return true;
    const alone = parts.length === 1 && !labelled;
    if (alone && (!about.row || (about.page === 'aftersale' && promised(parts[0]?.folded ?? '') !== null)))
      return true;
    for (const { folded, from } of parts) {
      const text = item.text.slice(from, from + folded.length);
      const days = promised(folded);
      const key = days === null ? TAGS.get(folded) : 'promiseDays';
      if (key && key !== 'tag') note(found, key as FactKey, days ?? true, text, text, placeOf(item, from));
    }
    return false;
  });
}
