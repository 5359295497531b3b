import type { Result } from '@/utils/result';
import type { SheetLine, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry } from '../log/entries';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';

/**
 * Takes back the lines an import brought, as it left them. One that somebody wrote to since, or that a later import
 * changed, stays; so does what the import changed in lines that were here before, whose history has the old cells.
 * The log says that it was done. Repeating it changes nothing.
 *
 * @param lines as the import kept them
 * @returns how many lines were taken back
 */
export function undoImport(
  db: DeskDb,
  lines: readonly SheetLine[],
  author: string,
  at: number,
): Promise<Result<number, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', db.sheetLines, db.entries, db.settings, async () => {
      const kept = await db.sheetLines.bulkGet(lines.map(({ id }) => id));
      const untouched = kept.flatMap((line, nth) =>
        line !== undefined && isAsImported(line, lines[nth]) ? [line.id] : [],
      );
      if (untouched.length === 0) return 0;
      await db.sheetLines.bulkDelete(untouched);
      const body = { kind: 'erased', cases: untouched.length, entries: 0, why: 'asked' } as const;
      await addToChain(db, [newEntry(body, null, author, at)]);
      await addToTally(db, { entries: 1 });
      return untouched.length;
    }),
  );
}

const isAsImported = (kept: SheetLine, brought: SheetLine | undefined): boolean =>
  brought !== undefined && kept.at === brought.at && kept.log === undefined && kept.history === undefined;
