import type { Entry } from '@/storage';

export type AskedEntry = Extract<Entry, { kind: 'asked' }>;

/** For each piece of evidence, when it was asked for last. `entries` oldest first. */
export const lastAsked = (entries: readonly Entry[]): ReadonlyMap<string, AskedEntry> =>
  new Map(entries.flatMap((entry) => (entry.kind === 'asked' ? [[entry.evidence, entry] as const] : [])));
