import { canBeHeard, hears, nearlyHears } from './hear';
import { mayBeMistyped, nearlyIncludes } from './near';
import { normalised } from './normalise';
import type { Sounds } from './sounds';

/**
 * One thing that can be found. `title` and `body` are kept normalised; `heard` and `heardBody` are what they sound
 * like, for what is also found by 拼音 and 首字母 (rules, scripts, phrases, shops; not 50,000 titles of items).
 */
export type Needle<T> = { item: T; title: string; body: string; heard?: Sounds; heardBody?: Sounds };

export function needle<T>(
  item: T,
  title: string,
  body: readonly (string | null | undefined)[] = [],
): Needle<T> {
  return { item, title: normalised(title), body: normalised(body.filter(Boolean).join('\n')) };
}

/** The words of a query, normalised; all of them must be found. */
export function wordsOfQuery(query: string): string[] {
  return normalised(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

type Place = 'title' | 'body' | null;

/** `hears` for one search: thousands of cases share the name of a shop, which is then listened to once. */
type Ear = (sounds: Sounds, word: string) => boolean;
function newEar(): Ear {
  const known = new Map<string, Map<Sounds, boolean>>();
  return (sounds, word) => {
    const before = known.get(word) ?? new Map<Sounds, boolean>();
    known.set(word, before);
    const heard = before.get(sounds) ?? hears(sounds, word);
    before.set(sounds, heard);
    return heard;
  };
}

/** Where a word stands as it was typed, or was heard. */
function placeOf(word: string, { title, body, heard, heardBody }: Needle<unknown>, ear: Ear): Place {
  if (title.includes(word)) return 'title';
  const inBody = body.includes(word);
  if (heard === undefined || !canBeHeard(word)) return inBody ? 'body' : null;
  if (ear(heard, word)) return 'title';
  return inBody || (heardBody !== undefined && ear(heardBody, word)) ? 'body' : null;
}

/** The same, one slip of the finger allowed. */
function nearPlaceOf(word: string, candidate: Needle<unknown>, ear: Ear): Place {
  const exact = placeOf(word, candidate, ear);
  if (exact !== null || !mayBeMistyped(word)) return exact;
  const { title, body, heard, heardBody } = candidate;
  if (nearlyIncludes(title, word)) return 'title';
  const sounds = canBeHeard(word);
  if (sounds && heard !== undefined && nearlyHears(heard, word)) return 'title';
  if (nearlyIncludes(body, word)) return 'body';
  return sounds && heardBody !== undefined && nearlyHears(heardBody, word) ? 'body' : null;
}

/** Lower is better; null = not found. A title that begins with the first word stands before one that holds it. */
function rank(
  words: readonly string[],
  candidate: Needle<unknown>,
  place: typeof placeOf,
  ear: Ear,
): number | null {
  let inBody = 0;
  for (const word of words) {
    const found = place(word, candidate, ear);
    if (found === null) return null;
    if (found === 'body') inBody++;
  }
  if (inBody > 0) return 1 + inBody;
  return candidate.title.startsWith(words[0] ?? '') ? 0 : 1;
}

function best<T>(needles: Iterable<Needle<T>>, query: string, limit: number, place: typeof placeOf): T[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const ear = newEar();
  const ranks: T[][] = [];
  for (const candidate of needles) {
    const r = rank(words, candidate, place, ear);
    if (r === null) continue;
    const row = ranks[r] ?? [];
    ranks[r] = row;
    if (row.length < limit) row.push(candidate.item);
  }
  return ranks.flat().slice(0, limit);
}

/** The best `limit` items, in their given order within a rank. An empty query finds nothing. */
export const find = <T>(needles: Iterable<Needle<T>>, query: string, limit: number): T[] =>
  best(needles, query, limit, placeOf);

/**
 * What is found when one slip of the finger in each word is forgiven. For a second look, when `find` came back with
 * nothing from everywhere: whoever shows these says that they are only near.
 */
export const findNear = <T>(needles: Iterable<Needle<T>>, query: string, limit: number): T[] =>
  wordsOfQuery(query).some(mayBeMistyped) ? best(needles, query, limit, nearPlaceOf) : [];
