import type { Platform } from '@/rules';
import type { ListedRow } from '@/storage';
import { handlerOf, platformOf, progressWord, reasonOf, shopOf } from './filter';

/** What there is to choose from, and what a shop calls its own steps: the words used most come first. */
export type Facets = {
  shops: readonly string[];
  platforms: readonly Platform[];
  statuses: readonly string[];
  progress: readonly string[];
  reasons: readonly string[];
  handlers: readonly string[];
};

/** A list to choose from is no longer than a person reads. */
const LONGEST = 60;

/** In one pass over the rows. */
export function facetsOf(rows: readonly ListedRow[]): Facets {
  const counts = {
    shops: new Map<string, number>(),
    platforms: new Map<Platform, number>(),
    statuses: new Map<string, number>(),
    progress: new Map<string, number>(),
    reasons: new Map<string, number>(),
    handlers: new Map<string, number>(),
  };
  for (const row of rows) {
    count(counts.shops, shopOf(row));
    const platform = platformOf(row);
    if (platform !== null) count(counts.platforms, platform);
    if (row.head?.status) count(counts.statuses, row.head.status);
    if (progressWord(row) !== '') count(counts.progress, progressWord(row));
    if (reasonOf(row) !== '') count(counts.reasons, reasonOf(row));
    if (handlerOf(row) !== '') count(counts.handlers, handlerOf(row));
  }
  return {
    // Every shop can be chosen, however many there are.
    shops: [...counts.shops.keys()].sort(),
    platforms: mostFirst(counts.platforms),
    statuses: mostFirst(counts.statuses),
    progress: mostFirst(counts.progress),
    reasons: mostFirst(counts.reasons),
    handlers: mostFirst(counts.handlers),
  };
}

const count = <T>(counts: Map<T, number>, word: T) => counts.set(word, (counts.get(word) ?? 0) + 1);

const mostFirst = <T extends string>(counts: Map<T, number>): T[] =>
  [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, LONGEST)
    .map(([word]) => word);
