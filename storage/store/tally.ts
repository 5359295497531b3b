/**
 * How many rows were ever added, kept by the transactions that add them. The canary is written after every
 * write and copies it: counting 50,000 rows took 76 ms each time and held up the next write.
 *
 * Whoever adds cases, entries and handovers says so here (`addToTally`); for the other tables, and for rows that are
 * taken out on purpose, the database does it by itself (`count-rows.ts`). So a number here never falls, and whatever
 * is not there and was not taken out by our own code was lost.
 */
import * as z from 'zod/mini';
import type { DeskDb } from './db';

/** The name of its row in `settings`. */
export const TALLY = 'tally';

const count = z.int().check(z.nonnegative());
/** Tables that older releases did not count have no number yet. */
const later = z.catch(count, 0);
const Tally = z.object({
  /** Those that were merged into another one, or deleted on purpose, count on: that is no loss. */
  cases: count,
  merged: count,
  entries: count,
  handovers: count,
  evidence: later,
  sheetLines: later,
  packs: later,
  lessons: later,
  /** Of the numbers above, how many were taken out on purpose. */
  removed: z.catch(
    z.object({ handovers: count, evidence: count, sheetLines: count, packs: count, lessons: count }),
    { handovers: 0, evidence: 0, sheetLines: 0, packs: 0, lessons: 0 },
  ),
});
export type Tally = z.infer<typeof Tally>;

/** The tables whose rows are counted: what cannot be had again. */
export const COUNTED = [
  'cases',
  'entries',
  'handovers',
  'evidence',
  'sheetLines',
  'packs',
  'lessons',
] as const satisfies (keyof Tally)[];
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

const NONE: Counts = {
  cases: 0,
  entries: 0,
  handovers: 0,
  evidence: 0,
  sheetLines: 0,
  packs: 0,
  lessons: 0,
};

/** What is kept of it; a row that is missing or damaged is one that has counted nothing. */
export function tallyIn(value: unknown): Tally {
  const parsed = z.safeParse(Tally, value);
  return parsed.success
    ? parsed.data
    : { ...NONE, merged: 0, removed: { handovers: 0, evidence: 0, sheetLines: 0, packs: 0, lessons: 0 } };
}

export const readTally = async (db: DeskDb): Promise<Tally> => tallyIn((await db.settings.get(TALLY))?.value);

/** Must run inside the transaction that adds the rows, with `settings` in its scope. */
export async function addToTally(
  db: DeskDb,
  more: Partial<Pick<Tally, 'cases' | 'merged' | 'entries' | 'handovers'>>,
): Promise<void> {
  const before = await readTally(db);
  const after = { ...before };
  for (const name of ['cases', 'merged', 'entries', 'handovers'] as const) after[name] += more[name] ?? 0;
  await db.settings.put({ name: TALLY, value: after });
}

/** How many rows of a table should be there. */
export const rowsBy = (tally: Tally, table: Counted): number => tally[table] - takenOut(tally, table);

export function takenOut({ merged, removed }: Tally, table: Counted): number {
  if (table === 'cases') return merged;
  return table === 'entries' ? 0 : removed[table];
}
