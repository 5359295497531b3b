import type { EntryBody, NewEntry } from '@/storage';
import { type Entry, newEntry } from '@/storage';

/** An entry as it is read back, with a place that no chain gave it: for tests that do not look at the chain. */
export const placed = (entry: NewEntry): Entry => ({ ...entry, device: 'd', seq: 1, prev: '', hash: '' });

/** The same in one step. */
export const placedEntry = (
  body: EntryBody,
  caseKey: string | null,
  author: string,
  at: number,
  id?: string,
): Entry => {
  const entry = newEntry(body, caseKey, author, at);
  return placed(id === undefined ? entry : { ...entry, id });
};
