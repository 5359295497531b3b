import type { DeskDb } from './db';

/**
 * No case, no word, no picture. Settings do not count: who works here may be said before anything else is.
 * Asked by one key of each: Dexie's `limit(1).count()` counts them all.
 */
export async function isEmpty(db: DeskDb): Promise<boolean> {
  const first = await Promise.all(
    [db.entries, db.cases, db.handovers, db.evidence, db.sheetLines].map((table) =>
      table.limit(1).primaryKeys(),
    ),
  );
  return first.every((keys) => keys.length === 0);
}
