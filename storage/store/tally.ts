/**
 * How many rows were ever added, kept by the transactions that add them. The canary is written after every
 * write and copies it: counting 50,000 rows took 76 ms each time and held up the next write.
 */
import * as z from 'zod/mini';
import type { DeskDb } from './db';

const NAME = 'tally';
const count = z.int().check(z.nonnegative());
const Tally = z.object({
  /** Those that were merged into another one count on: a merge is no loss. */
  cases: count,
  merged: count,
  entries: count,
  handovers: count,
});
export type Tally = z.infer<typeof Tally>;

const EMPTY: Tally = { cases: 0, merged: 0, entries: 0, handovers: 0 };

export async function readTally(db: DeskDb): Promise<Tally> {
  const parsed = z.safeParse(Tally, (await db.settings.get(NAME))?.value);
  return parsed.success ? parsed.data : EMPTY;
}

const setTally = (db: DeskDb, value: Tally) => db.settings.put({ name: NAME, value });

/** Must run inside the transaction that adds the rows, with `settings` in its scope. */
export async function addToTally(db: DeskDb, more: Partial<Tally>): Promise<void> {
  const { cases, merged, entries, handovers } = await readTally(db);
  await setTally(db, {
    cases: cases + (more.cases ?? 0),
    merged: merged + (more.merged ?? 0),
    entries: entries + (more.entries ?? 0),
    handovers: handovers + (more.handovers ?? 0),
  });
}

/** What is there now, counted, in one view of the database. Slow on many rows: for opening only. */
export const countRows = (db: DeskDb): Promise<Tally> =>
  db.transaction('r', db.cases, db.entries, db.handovers, db.settings, () => counted(db));

/** Makes the tally agree with what was counted: after an accepted loss it says too much. */
export async function mendTally(db: DeskDb, seen: Tally): Promise<void> {
  const { cases, entries, handovers } = await readTally(db);
  if (cases === seen.cases && entries === seen.entries && handovers === seen.handovers) return;
  // Counted again in the transaction that writes: another page may have added or merged rows meanwhile.
  await db.transaction('rw', db.cases, db.entries, db.handovers, db.settings, async () =>
    setTally(db, await counted(db)),
  );
}

async function counted(db: DeskDb): Promise<Tally> {
  const [rows, entries, handovers, { merged }] = await Promise.all([
    db.cases.count(),
    db.entries.count(),
    db.handovers.count(),
    readTally(db),
  ]);
  return { cases: rows + merged, merged, entries, handovers };
}
