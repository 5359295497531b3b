/** What a page kind's words mean, as the maps have it: which texts are labels, and which words stand for them. */
import { COMMON } from '@/entrypoints/console.content/reader/maps/words';
import { type LabelKey, type PageShape, wordsOf } from '@/entrypoints/console.content/reader/page-map';

export type PageWords = {
  /** Every word that may lead to a value or close one, longest first. */
  all: readonly string[];
  headings: ReadonlySet<string>;
  /** Words that are labels only with a colon behind them. */
  withColon: ReadonlySet<string>;
  keyOf(word: string): LabelKey | null;
  /** Other words for the same fact, wherever on the page they stand. */
  synonyms(word: string): readonly string[];
};

const bare = (word: string): string => word.replace(/:$/, '');

export function pageWords(shape: PageShape): PageWords {
  const keys = new Map<string, LabelKey>();
  const withColon = new Set<string>();
  const inSections = new Set<string>();
  const headings = new Set<string>();
  for (const [key, words] of Object.entries(shape.labels)) {
    for (const word of wordsOf(words)) {
      if (word.endsWith(':')) withColon.add(bare(word));
      // The first meaning of a word stands.
      if (!keys.has(bare(word))) keys.set(bare(word), key as LabelKey);
    }
  }
  for (const { headings: own, labels = {} } of shape.sections) {
    for (const heading of wordsOf(own)) headings.add(heading);
    for (const words of Object.values(labels)) for (const word of wordsOf(words)) inSections.add(bare(word));
  }
  const closing = wordsOf(COMMON.closing.words).map(bare);
  const all = new Set([...keys.keys(), ...headings, ...inSections, ...closing]);
  return {
    all: [...all].sort((a, b) => b.length - a.length),
    headings,
    withColon,
    keyOf: (word) => keys.get(word) ?? null,
    synonyms: (word) => {
      const key = keys.get(word);
      // Under a heading such words mean something else; and a heading ends what stands before it.
      const fixed = (other: string) => headings.has(other) || inSections.has(other);
      if (!key || fixed(word)) return [];
      return [...keys].flatMap(([other, its]) =>
        its === key && other !== word && !fixed(other) ? [other] : [],
      );
    },
  };
}
