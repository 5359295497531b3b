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

/** Tables whose rows are counted by the database itself, in both directions; those who write to them need not know. */
export const COUNTED_HERE = ['evidence', 'sheetLines', 'packs', 'lessons', 'scripts', 'statements'] as const;
/** Tables from which rows are taken out on purpose. */
export const REMOVABLE = ['handovers', ...COUNTED_HERE] as const;
/** The tables whose rows are counted: what cannot be had again. */
export const COUNTED = ['cases', 'entries', ...REMOVABLE] as const;
export type Counted = (typeof COUNTED)[number];
export type Removable = (typeof REMOVABLE)[number];
export type Counts = Record<Counted, number>;

/** The same for each of these names. */
export const each = <K extends string, V>(names: readonly K[], value: V): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<K, V>;

const count = z.int().check(z.nonnegative());
/** Tables that older releases did not count have no number yet. */
export const later = z.catch(count, 0);
const Tally = z.object({
  /** Those that were merged into another one, or deleted on purpose, count on: that is no loss. */
  cases: count,
  merged: count,
  entries: count,
  handovers: count,
  ...each(COUNTED_HERE, later),
  /** Of the numbers above, how many were taken out on purpose. */
  removed: z.catch(z.object(each(REMOVABLE, later)), each(REMOVABLE, 0)),
});
export type Tally = z.infer<typeof Tally>;

/** What is kept of it; a row that is missing or damaged is one that has counted nothing. */
export function tallyIn(value: unknown): Tally {
  const parsed = z.safeParse(Tally, value);
  return parsed.success ? parsed.data : { ...each(COUNTED, 0), merged: 0, removed: each(REMOVABLE, 0) };
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
