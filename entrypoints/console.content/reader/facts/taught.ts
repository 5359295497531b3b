/** What a person taught stands over what is built in: they said where the value is, or what the words mean. */
import { tight } from '../derive';
import { fold } from '../fold';
import { type Item, placeOf } from '../items';
import { type PageShape, type TaughtPhrase, wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { type Found, note } from './found';

/** Facts whose value a table of phrases gives, and the fact that keeps the words it was given for. */
export const WORDED: Partial<Record<FactKey, FactKey>> = {
  status: 'statusText',
  reason: 'reasonText',
  afterSaleType: 'afterSaleType',
  goodsState: 'goodsState',
};

/** What a text says of a fact as it was taught; the whole text must say so. */
export const taughtValue = (
  phrases: readonly TaughtPhrase[] | undefined,
  fact: FactKey,
  folded: string,
): string | null =>
  phrases?.find((known) => known.fact === fact && known.phrase === tight(folded))?.value ?? null;

/** Of several values of a fact, those behind a taught label. */
export function preferTaught(found: Found, { taught }: PageShape): void {
  for (const [key, words] of Object.entries(taught?.labels ?? {}) as [FactKey, string][]) {
    const own = found.get(key)?.filter(({ label }) => wordsOf(words).includes(fold(label)));
    if (own?.length) found.set(key, own);
  }
}

/**
 * Taught phrases where no table has a word for them: right behind their fact's label, as a heading, or as a
 * cell of a row. Anywhere else on a page the same words may be a menu's.
 */
export function taughtPhrases(items: readonly Item[], found: Found, { taught, kind }: PageShape): void {
  if (!taught?.phrases.length) return;
  const known = new Set(found.keys());
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'text' || item.line.control) continue;
    const before = items[index - 1];
    for (const { fact, phrase, value } of taught.phrases) {
      const into = WORDED[fact] ?? fact;
      if (known.has(into) || tight(item.folded) !== phrase) continue;
      const labelled = before?.kind === 'label' && before.key === into;
      if (labelled || item.line.heading || kind === 'list') {
        const { text } = item;
        // What the words mean follows from them (`derived.ts`).
        note(found, into, into === fact ? value : text, text, labelled ? before.label : text, placeOf(item));
      }
    }
  }
}
