/** Reads the register's index piece by piece, so that a page of 50,000 cases is drawn while the rest is still read. */
import { casesDue } from '../cases/cases';
import type { CaseKey } from '../kinds';
import type { DeskDb } from '../store/db';
import { type CaseHead, caseHead, type LineHead, lineHead } from './head';

/** Rows at once: a few milliseconds of work each time, then the page may draw. */
const PORTION = 500;

/** The cases with the nearest deadlines of ours: what stands at the top once everything is read. */
export const firstHeads = async (db: DeskDb, limit: number): Promise<CaseHead[]> =>
  (await casesDue(db, limit)).map(caseHead);

/** How many rows there are to read. */
export async function registerSize(db: DeskDb): Promise<number> {
  const [cases, lines] = await Promise.all([db.cases.count(), db.sheetLines.count()]);
  return cases + lines;
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
