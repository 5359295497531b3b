import { COMMON } from './maps/words';
import { type LabelKey, type PageShape, type Section, wordsOf } from './page-map';

/** A word the scanner knows: a fact's label, a section's heading, or a word that only ends the value before it. */
export type Word = {
  text: string;
  needsColon: boolean;
  key: LabelKey | null;
  /** The section it is the heading of. */
  section: Section | null;
  /** What it means below a heading. */
  below: Map<Section, LabelKey>;
};
/** Words by first character, longest first; `first` finds the next place where one may stand. */
export type Lexicon = { words: Map<string, Word[]>; first: RegExp };

/** Of two meanings as a label the first added stands; a word may be a label and a heading. */
function add(words: Lexicon['words'], written: string, key: LabelKey | null = null): Word {
  const needsColon = written.endsWith(':');
  const text = needsColon ? written.slice(0, -1) : written;
  const first = text.charAt(0);
  const bucket = words.get(first) ?? [];
  words.set(first, bucket);
  const known = bucket.find((word) => word.text === text);
  if (known) return known;
  const word: Word = { text, needsColon, key, section: null, below: new Map() };
  bucket.push(word);
  return word;
}

function build(shape: PageShape): Lexicon {
  const words: Lexicon['words'] = new Map();
  for (const [key, labels] of Object.entries(shape.labels)) {
    for (const label of wordsOf(labels)) add(words, label, key as LabelKey);
  }
  for (const section of shape.sections) {
    for (const heading of wordsOf(section.headings)) add(words, heading).section ??= section;
    for (const [key, labels] of Object.entries(section.labels ?? {})) {
      for (const label of wordsOf(labels)) add(words, label).below.set(section, key as LabelKey);
    }
  }
  // Labels of things that are not read (people, addresses, prose), or that close the value before them.
  for (const word of wordsOf(COMMON.closing.words)) add(words, word);
  for (const bucket of words.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return { words, first: new RegExp(`[${[...words.keys()].join('')}]`, 'g') };
}

const built = new WeakMap<PageShape, Lexicon>();

/** The words of a page kind. */
export function lexiconOf(shape: PageShape): Lexicon {
  const known = built.get(shape);
  if (known) return known;
  const lexicon = build(shape);
  built.set(shape, lexicon);
  return lexicon;
}

/** What a label means under a heading. */
export const meaning = (word: Word, section: Section | null): LabelKey | null =>
  (section && word.below.get(section)) ?? word.key;
