/** What came due while nobody could be told, kept until somebody has looked at it. */
import type { Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { AlertState, CaseKey, CaseRow, CatchUpLine, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { changeAlerts, readAlerts } from './state';

type Kept<T> = Promise<Result<T, StoreTrouble>>;
export type CatchUp = Pick<AlertState, 'lines' | 'more'>;

/** Lines beyond these are counted; after so many nobody reads a list, and the radar has them all. */
export const MOST_CAUGHT_UP = 500;

/** One line per case, the newest word counting; the oldest lines become a number when there are too many. */
function together({ lines, more }: CatchUp, added: readonly CatchUpLine[]): CatchUp {
  const byCase = new Map(lines.map((line) => [line.key, line]));
  for (const line of added) {
    byCase.delete(line.key);
    byCase.set(line.key, line);
  }
  const all = [...byCase.values()];
  const beyond = Math.max(0, all.length - MOST_CAUGHT_UP);
  return { lines: all.slice(beyond), more: more + beyond };
}

/** Adds what nobody was told of; the same again changes nothing. `waiting`: it is still to be told, all in one. */
export const collect = (db: DeskDb, lines: readonly CatchUpLine[], waiting: boolean): Kept<null> =>
  attempt(async () => {
    await changeAlerts(db, (was) => ({
      ...was,
      ...together(was, lines),
      waiting: was.waiting || waiting,
    }));
    return null;
  });

/** What waited for the end of the quiet hours was told. */
export const toldWaiting = (db: DeskDb): Kept<null> =>
  attempt(async () => {
    await changeAlerts(db, (was) => (was.waiting ? { ...was, waiting: false } : was));
    return null;
  });

/** Remembers when the deadlines were looked at (epoch ms); what was collected at a later time was so by a wrong clock. */
export const setRanAt = (db: DeskDb, at: number): Kept<null> =>
  attempt(async () => {
    await changeAlerts(db, (was) => ({
      ...was,
      ranAt: at,
      lines: was.lines.filter((line) => line.at <= at),
    }));
    return null;
  });

/** Somebody has looked: one line, or all. Gives back what there was, so that it can be undone. */
export const markSeen = (db: DeskDb, key?: CaseKey): Kept<CatchUp> =>
  attempt(async () => {
    const { lines, more } = await changeAlerts(db, (was) => {
      const rest = key === undefined ? [] : was.lines.filter((line) => line.key !== key);
      const left = key === undefined ? 0 : was.more;
      return { ...was, lines: rest, more: left, waiting: was.waiting && rest.length + left > 0 };
    });
    return { lines, more };
  });

/** Puts back what was marked as seen; what came since stays. */
export const markUnseen = (db: DeskDb, { lines, more }: CatchUp): Kept<null> =>
  attempt(async () => {
    await changeAlerts(db, (was) => ({
      ...was,
      ...together({ lines, more: more + was.more }, was.lines),
    }));
    return null;
  });

/** Takes deleted cases out. Must run inside a transaction over `settings`. */
export async function forgetLines(db: DeskDb, keys: readonly CaseKey[]): Promise<void> {
  const gone = new Set(keys);
  await changeAlerts(db, (was) =>
    was.lines.some(({ key }) => gone.has(key))
      ? { ...was, lines: was.lines.filter(({ key }) => !gone.has(key)) }
      : was,
  );
}

/** The lines with their cases, the latest deadline first; a line whose case is no longer kept is left out. */
export function caughtUp(
  db: DeskDb,
): Promise<{ cases: { line: CatchUpLine; row: CaseRow }[]; more: number }> {
  return db.transaction('r', db.settings, db.cases, async () => {
    const { lines, more } = await readAlerts(db);
    if (lines.length === 0) return { cases: [], more };
    const rows = await db.cases.bulkGet(lines.map(({ key }) => key));
    const found = await Promise.all(
      lines.map(async (line, nth) => ({ line, row: rows[nth] ?? (await rowOf(db, line.key)) })),
    );
    const cases = found.flatMap(({ line, row }) => (row === undefined ? [] : [{ line, row }]));
    return { cases: cases.sort((a, b) => b.line.dueAt - a.line.dueAt), more };
  });
}
