import type { Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { NewEntry, SheetLine, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { entriesOf, withLog } from '../log/entries';
import { logIndexOf } from '../log/log-index';
import { readable } from '../log/readable';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';

export type ProgressEntry = Extract<NewEntry, { kind: 'progress' }>;

export type ProgressWritten =
  | { kind: 'kept' }
  /** Somebody wrote `text` since the writer looked; nothing was written. `by` '' = it came with the imported line. */
  | { kind: 'changed'; text: string; by: string; at: number };

/**
 * Writes how far a case is, if it is still as the writer saw it (`entry.was`, null = nothing was said). Also for
 * imported lines of which no case was read: the entry stands under the key the case would have, and finds it later.
 * One transaction; an id that is already there is a no-op.
 *
 * @param lines ids of the imported lines shown in the same row
 */
export function setProgress(
  db: DeskDb,
  entry: ProgressEntry & { caseKey: string },
  lines: readonly string[],
): Promise<Result<ProgressWritten, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, db.sheetLines, async () => {
      if ((await db.entries.get(entry.id)) !== undefined) return { kind: 'kept' };
      const row = await rowOf(db, entry.caseKey);
      const under = (await db.sheetLines.bulkGet([...lines])).filter((line) => line !== undefined);
      const key = row?.key ?? entry.caseKey;
      const said = progressOf(row?.log?.progress ?? '', under);
      if (said !== (entry.was ?? ''))
        return { kind: 'changed', text: said, ...(await writerOf(db, key, under)) };
      await addToChain(db, [{ ...entry, caseKey: key }]);
      await addToTally(db, { entries: 1 });
      if (row === undefined) await remakeLogs(db, key);
      else await db.cases.put(await withLog(db, row));
      return { kind: 'kept' };
    }),
  );
}

/** How far a row says it is: what was written, else what a line came with. */
export const progressOf = (written: string, lines: readonly SheetLine[]): string =>
  [written, ...lines.map(({ log }) => log?.progress), ...lines.map(({ cells }) => cells.status)].find(
    Boolean,
  ) ?? '';

async function writerOf(
  db: DeskDb,
  key: string,
  lines: readonly SheetLine[],
): Promise<{ by: string; at: number }> {
  const last = readable(await entriesOf(db, key)).findLast(({ kind }) => kind === 'progress');
  if (last !== undefined) return { by: last.author, at: last.at };
  return { by: '', at: Math.max(0, ...lines.map(({ at }) => at)) };
}

async function remakeLogs(db: DeskDb, key: string): Promise<void> {
  const log = logIndexOf(await entriesOf(db, key));
  await db.sheetLines.where('caseKey').equals(key).modify({ log });
}
