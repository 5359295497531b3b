import type { DeskDb } from '@/storage';
import { followListed, type ListedIndex } from './follow-listed';

export type IndexListener = { show: (index: ListedIndex) => void; fail: (error: unknown) => void };

type Shared = { index: ListedIndex | undefined; listeners: Set<IndexListener> };

const kept = new WeakMap<DeskDb, Shared>();

/** The index as far as it was read on this page. */
export const knownIndex = (db: DeskDb): ListedIndex | undefined => kept.get(db)?.index;

/**
 * One index per page, kept and followed as long as the page lives: going from the radar to the register and back
 * reads 50,000 rows once. After a failure whoever listens next begins anew.
 *
 * @returns what ends the listening
 */
export function listenToIndex(db: DeskDb, listener: IndexListener): () => void {
  const shared = kept.get(db) ?? begin(db);
  shared.listeners.add(listener);
  if (shared.index !== undefined) listener.show(shared.index);
  return () => shared.listeners.delete(listener);
}

function begin(db: DeskDb): Shared {
  const shared: Shared = { index: undefined, listeners: new Set() };
  kept.set(db, shared);
  const end = followListed(
    db,
    (index) => {
      shared.index = index;
      for (const { show } of shared.listeners) show(index);
    },
    (error) => {
      end();
      kept.delete(db);
      for (const { fail } of shared.listeners) fail(error);
    },
  );
  return shared;
}
