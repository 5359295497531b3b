/** All words of the list in one tree, so that a text is looked through once for all of them. */
import type { Folded } from './fold.ts';

export type WordId = number;
type Node = { next: Map<string, Node>; word: WordId | null };
export type WordTree = { root: Node; size: number };

export const emptyTree = (): WordTree => ({ root: { next: new Map(), word: null }, size: 0 });

/** The number of a word, the same each time it is asked for. */
export function wordId(tree: WordTree, word: string): WordId {
  let node = tree.root;
  for (const char of word) {
    const next = node.next.get(char) ?? { next: new Map(), word: null };
    node.next.set(char, next);
    node = next;
  }
  node.word ??= tree.size++;
  return node.word;
}

/** A word found: it ends before this place. */
export type Hit = { end: number; word: WordId };
/** What begins at each place of a folded text; a place where nothing does is absent. */
export type Hits = readonly (readonly Hit[] | undefined)[];

/** Counts what a search has cost, so that a test can hold it to the length of the text. */
export type Work = { steps: number };

/** Every word at every place: at most as many steps per character as the longest word has. */
export function wordsIn(folded: Folded, tree: WordTree, work: Work): Hit[][] {
  const { chars } = folded;
  const hits: Hit[][] = [];
  for (let at = 0; at < chars.length; at++) {
    const found: Hit[] = [];
    let node = tree.root.next.get(chars[at] as string);
    work.steps++;
    for (let end = at + 1; node !== undefined; end++) {
      if (node.word !== null && standsAlone(folded, at, end)) found.push({ end, word: node.word });
      node = node.next.get(chars[end] ?? '');
      work.steps++;
    }
    if (found.length > 0) hits[at] = found;
  }
  return hits;
}

const isLatin = (char: string | undefined) => char !== undefined && char >= 'a' && char <= 'z';

/** A word of letters is none inside a longer one: the qq of `faqq`. Letters set apart make no longer word. */
function standsAlone({ chars, apart }: Folded, start: number, end: number): boolean {
  if (isLatin(chars[start]) && isLatin(chars[start - 1]) && !apart[start]) return false;
  return !(isLatin(chars[end - 1]) && isLatin(chars[end]) && !apart[end]);
}
