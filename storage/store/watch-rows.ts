import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { DeskDb } from './db';

type Listener = (keys: ReadonlySet<string> | null) => void;

/**
 * Tells which rows of a table were written, in any page or the worker, once they are on disk; null = who knows which
 * ones. So that a list of 50,000 rows reads again only what changed. Returns what ends it.
 */
export function watchRows(db: DeskDb, table: 'cases' | 'sheetLines', changed: Listener): () => void {
  const subscriber = (parts: ObservabilitySet) => {
    const written = parts[`idb://${db.name}/${table}/`];
    if (written === undefined) return;
    const keys = new Set<string>();
    // What another page tells comes as a bare tree; called without `new` this makes a set of it.
    const iterator = RangeSet(written)[Symbol.iterator]();
    for (let step = iterator.next(); step.done !== true; step = iterator.next()) {
      const { from, to } = step.value;
      if (typeof from !== 'string' || from !== to) return changed(null);
      keys.add(from);
    }
    if (keys.size > 0) changed(keys);
  };
  Dexie.on.storagemutated.subscribe(subscriber);
  return () => Dexie.on.storagemutated.unsubscribe(subscriber);
}
