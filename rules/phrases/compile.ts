/** The phrase list made ready for searching: words numbered, lists as sets of numbers, patterns by how they begin. */
import type { Context, Pattern, Phrase, PhraseList, Step } from './schema.ts';
import { emptyTree, type WordId, type WordTree, wordId } from './words.ts';

export type WordSet = ReadonlySet<WordId>;
/** What must follow, after at most `gap` characters. */
export type Next = { gap: number; words: WordSet } | { gap: number; digits: readonly [number, number] };
export type Begun = { phrase: Phrase; next: readonly Next[] };
export type Clearing = { before: WordSet; after: WordSet; inside: WordSet; within: number; across: boolean };

export type Compiled = {
  tree: WordTree;
  shields: WordSet;
  /** By the word a pattern begins with. */
  begun: ReadonlyMap<WordId, readonly Begun[]>;
  /** What clears a find, by phrase. */
  clearings: ReadonlyMap<Phrase, readonly Clearing[]>;
  /** What is found by reckoning, by what it is. */
  detected: ReadonlyMap<NonNullable<Phrase['detects']>, Phrase>;
};

/** Throws an `Error` that names the phrase when it names a list or a context that is not there. */
export function compilePhrases(list: PhraseList): Compiled {
  const tree = emptyTree();
  const begun = new Map<WordId, Begun[]>();
  const clearings = new Map<Phrase, Clearing[]>();
  const setOf = (words: readonly string[], where: string): WordSet =>
    new Set(words.flatMap((word) => plainWords(word, list, where)).map((word) => wordId(tree, word)));

  for (const phrase of list.phrases) {
    clearings.set(
      phrase,
      phrase.unless.map((name) => clearingOf(list.contexts[name], (words) => setOf(words, phrase.id), name)),
    );
    for (const pattern of phrase.says) {
      const [first, ...next] = stepsOf(pattern, (words) => setOf(words, phrase.id));
      if (first === undefined || !('words' in first)) throw new Error(`${phrase.id}: begin with words`);
      for (const word of first.words) begun.set(word, [...(begun.get(word) ?? []), { phrase, next }]);
    }
  }
  const detected = new Map(
    list.phrases.flatMap((phrase) => (phrase.detects ? [[phrase.detects, phrase]] : [])),
  );
  return { tree, shields: setOf(list.shields, 'shields'), begun, clearings, detected };
}

function plainWords(word: string, list: PhraseList, where: string): readonly string[] {
  if (!word.startsWith('@')) return [word];
  const found = list.lists[word.slice(1)];
  if (found === undefined) throw new Error(`${where}: no list ${word}`);
  return found;
}

function stepsOf(pattern: Pattern, setOf: (words: readonly string[]) => WordSet): Next[] {
  const steps: Next[] = [];
  let gap = 0;
  for (const step of pattern) {
    if (typeof step === 'number') gap = step;
    else {
      steps.push(nextOf(step, gap, setOf));
      gap = 0;
    }
  }
  return steps;
}

function nextOf(
  step: Exclude<Step, number>,
  gap: number,
  setOf: (words: readonly string[]) => WordSet,
): Next {
  if (typeof step === 'string') return { gap, words: setOf([step]) };
  return Array.isArray(step) ? { gap, words: setOf(step) } : { gap, digits: step.digits };
}

function clearingOf(
  context: Context | undefined,
  setOf: (words: readonly string[]) => WordSet,
  name: string,
): Clearing {
  if (context === undefined) throw new Error(`no context ${name}`);
  const { before = [], after = [], inside = [], within = 4, across = false } = context;
  return { before: setOf(before), after: setOf(after), inside: setOf(inside), within, across };
}
