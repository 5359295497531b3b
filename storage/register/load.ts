/** Reads the register's index piece by piece, so that a page of 50,000 cases is drawn while the rest is still read. */
import { Dexie } from 'dexie';
import type { CaseKey } from '../kinds';
import type { DeskDb } from '../store/db';
import { readTally, rowsBy } from '../store/tally';
import { type CaseHead, caseHead, type LineHead, lineHead } from './head';

/** Rows at once: less than a frame of work each time, so that a list scrolls while the rest of it is read. */
const PORTION = 200;

/** Open cases that are ours, the nearest deadlines first: what stands at the top once everything is read. By index alone. */
export async function firstHeads(db: DeskDb, limit: number): Promise<CaseHead[]> {
  const ours = [1, 'seller', Dexie.minKey];
  const rows = await db.cases
    .where('[open+turn+dueAt]')
    .between(ours, [1, 'seller', Dexie.maxKey])
    .limit(limit)
    .toArray();
  return rows.map(caseHead);
}

/** How many rows there should be to read, by the tally: counting 50,000 takes as long as drawing the first of them. */
export async function registerSize(db: DeskDb): Promise<number> {
  const tally = await readTally(db);
  return rowsBy(tally, 'cases') + rowsBy(tally, 'sheetLines');
}

/** Every case, in portions. Rejects when the store is closed. */
export async function* allCaseHeads(db: DeskDb): AsyncGenerator<CaseHead[]> {
  for (let last = ''; ; ) {
    const rows = await db.cases.where(':id').above(last).limit(PORTION).toArray();
    yield rows.map(caseHead);
    const end = rows.at(-1);
    if (end === undefined || rows.length < PORTION) return;
    last = end.key;
  }
}

/** Every imported line, in portions. */
export async function* allLineHeads(db: DeskDb): AsyncGenerator<LineHead[]> {
  for (let last = ''; ; ) {
    const lines = await db.sheetLines.where(':id').above(last).limit(PORTION).toArray();
    yield lines.map(lineHead);
    const end = lines.at(-1);
    if (end === undefined || lines.length < PORTION) return;
    last = end.id;
  }
}

/** The heads of some rows; one that is gone is missing. */
export async function caseHeadsOf(db: DeskDb, keys: readonly CaseKey[]): Promise<CaseHead[]> {
  const rows = await db.cases.bulkGet([...keys]);
  return rows.flatMap((row) => (row === undefined ? [] : [caseHead(row)]));
}

export async function lineHeadsOf(db: DeskDb, ids: readonly string[]): Promise<LineHead[]> {
  const lines = await db.sheetLines.bulkGet([...ids]);
  return lines.flatMap((line) => (line === undefined ? [] : [lineHead(line)]));
}
