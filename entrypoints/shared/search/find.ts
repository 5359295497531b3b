import { normalised } from './normalise';

/**
 * One thing that can be found. `title` and `body` are kept normalised; the seam for pinyin and initials is
 * here: whoever builds a needle adds further spellings to `body`, and the scan stays a plain `includes`.
 */
export type Needle<T> = { item: T; title: string; body: string };

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

/** Lower is better; null = not found. A title that begins with the first word stands before one that holds it. */
function rank(words: readonly string[], { title, body }: Needle<unknown>): number | null {
  let inBody = 0;
  for (const word of words) {
    if (title.includes(word)) continue;
    if (!body.includes(word)) return null;
    inBody++;
  }
  if (inBody > 0) return 1 + inBody;
  return title.startsWith(words[0] ?? '') ? 0 : 1;
}

/** The best `limit` items, in their given order within a rank. An empty query finds nothing. */
export function find<T>(needles: readonly Needle<T>[], query: string, limit: number): T[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const ranks: T[][] = [];
  for (const candidate of needles) {
    const r = rank(words, candidate);
    if (r === null) continue;
    const row = ranks[r] ?? [];
    ranks[r] = row;
    if (row.length < limit) row.push(candidate.item);
  }
  return ranks.flat().slice(0, limit);
}
