import type { DeskDb } from './db';
import { COUNTED, type Counted, type Counts, readTally, rowsBy, TALLY, takenOut } from './tally';

/** Rows counted in one transaction: some 25 ms, after which whoever waits to write gets in between. */
const PORTION = 50_000;

/**
 * What is there, with what was taken out on purpose counted on, portion by portion while others write. Rows that come
 * meanwhile may or may not be counted, so of a table that only grows it says at least what there was at the start.
 */
export async function countRows(db: DeskDb): Promise<Counts> {
  const tally = await readTally(db);
  const counts = { ...tally };
  for (const name of COUNTED)
    counts[name] = takenOut(tally, name) + (await rowsIn(db, name, rowsBy(tally, name)));
  return counts;
}

async function rowsIn(db: DeskDb, name: Counted, likely: number): Promise<number> {
  const table = db.table(name);
  if (likely <= PORTION) return table.count();
  let [last] = await table.limit(1).primaryKeys();
  if (last === undefined) return 0;
  for (let rows = 1; ; rows += PORTION) {
    const rest = table.where(':id').above(last);
    const [next] = await rest
      .clone()
      .offset(PORTION - 1)
      .limit(1)
      .primaryKeys();
    if (next === undefined) return rows + (await table.where(':id').above(last).count());
    last = next;
  }
}

/** Makes the tally agree with what is there: after an accepted loss it says too much. */
export async function mendTally(db: DeskDb, seen: Counts): Promise<void> {
  const tally = await readTally(db);
  if (COUNTED.every((name) => tally[name] === seen[name])) return;
  // Counted again in the transaction that writes: another page may have added or merged rows meanwhile.
  await db.transaction('rw', [...COUNTED.map((name) => db.table(name)), db.settings], async () => {
    const before = await readTally(db);
    const value = { ...before };
    for (const name of COUNTED) value[name] = takenOut(before, name) + (await db.table(name).count());
    await db.settings.put({ name: TALLY, value });
  });
}

/** Whether a table that should hold rows holds none: one look per table. */
export async function isEmptied(db: DeskDb): Promise<boolean> {
  const tally = await readTally(db);
  for (const name of COUNTED) {
    if (rowsBy(tally, name) > 0 && (await db.table(name).limit(1).primaryKeys()).length === 0) return true;
  }
  return false;
}
