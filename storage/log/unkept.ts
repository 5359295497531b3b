import type { Entry } from '../kinds';
import { byTime } from './order';
import { type Readable, readable } from './readable';

export type Promised = Extract<Readable, { kind: 'promise' }>;

/** Promises among these that are neither kept nor given up nor taken back, in the words they have now; the one due first first. */
export function unkept(entries: readonly Entry[]): Promised[] {
  const done = new Set(entries.flatMap((entry) => (entry.kind === 'promiseDone' ? [entry.of] : [])));
  return readable(entries)
    .filter((entry): entry is Promised => entry.kind === 'promise' && !done.has(entry.id))
    .sort(
      (a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) || byTime(a, b),
    );
}
