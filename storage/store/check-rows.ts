import { canaryOf, type Keep, keepsPromise, type Loss, lossOf, readCanary } from './canary';
import { countRows, isEmptied, mendTally } from './count-rows';
import type { DeskDb } from './db';
import { readTally } from './tally';

/** Counting so many takes some 20 ms, which opening can spare. */
const FEW = 20_000;

/** `later`: what could be seen at a glance is well, and the rows have still to be counted. */
export type Checked = { loss: Loss | null; later: boolean };

/**
 * Holds the database against the note at an open. A small one is counted at once. A large one (a million entries took
 * half a second) is believed when everything a glance shows is as promised: what its own tally says, the end of the
 * chain, and that no table is empty that should not be; its rows are counted once it is open (`checkFully`).
 *
 * @param doubted something was wrong before: count at once
 */
export async function checkAtOpen(db: DeskDb, keep: Keep, doubted: boolean): Promise<Checked> {
  const [had, tally] = await Promise.all([readCanary(keep), readTally(db)]);
  const isLarge = tally.cases + tally.entries + tally.sheetLines > FEW;
  const isAsPromised = had === null || (await keepsPromise(db, had, tally));
  if (isLarge && !doubted && isAsPromised && !(await isEmptied(db))) return { loss: null, later: true };
  return { loss: await checkFully(db, keep), later: false };
}

/** The same by counting every row; makes the tally agree when nothing is lost. */
export async function checkFully(db: DeskDb, keep: Keep): Promise<Loss | null> {
  const had = await readCanary(keep);
  const counts = await countRows(db);
  if (had !== null && !(await keepsPromise(db, had, counts))) return lossOf(db, had, counts);
  await mendTally(db, counts);
  return null;
}

/** The person knows of the loss: tally and note say what is left. */
export async function acceptWhatIs(db: DeskDb, keep: Keep): Promise<void> {
  const counts = await countRows(db);
  await mendTally(db, counts);
  await keep.set(await canaryOf(db, counts));
}
