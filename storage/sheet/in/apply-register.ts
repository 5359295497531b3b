/** Takes a planned register in, in portions that can be gone on with: a line that is in already changes nothing. */
import type { Result } from '@/utils/result';
import type { SheetLine, StoreTrouble } from '../../kinds';
import { addToChain } from '../../log/chain';
import { newEntry } from '../../log/entries';
import type { DeskDb } from '../../store/db';
import { addToTally } from '../../store/tally';
import { breather } from '../breathe';
import { BUYER_SECRET, readSecret } from '../private';
import { mergeLine } from './merge-line';
import { attemptSheet, SheetError } from './sheet-error';
import type { RegisterPlan, SheetTrouble, SheetWork } from './types';

const PORTION = 500;

/** What to do where the file says something else than is kept: take the file's cells, or leave the lines as they are. */
export type OnChange = 'take' | 'keep';

/**
 * Resolves to how many lines were written, once all are on disk; the log tells of it at the end. Called off or broken
 * off in between, the portions before stay, and applying the same plan again goes on. A plan with nothing new and
 * nothing changed writes nothing.
 *
 * `stale`: another page made the first secret for buyers' names meanwhile; plan again.
 */
export async function applyRegister(
  db: DeskDb,
  plan: RegisterPlan,
  work: SheetWork & { onChange?: OnChange } = {},
): Promise<Result<number, SheetTrouble | StoreTrouble>> {
  const lines = [...plan.new, ...(work.onChange === 'keep' ? [] : plan.changed.map(({ now }) => now))];
  const done = await attemptSheet(async () => {
    const breathe = breather(work.signal);
    let written = 0;
    for (let at = 0; at < lines.length; at += PORTION) {
      await breathe();
      written += await keepPortion(db, lines.slice(at, at + PORTION), plan);
      work.onProgress?.(Math.min(1, (at + PORTION) / lines.length));
    }
    if (lines.length > 0) await tell(db, plan, lines.length);
    return written;
  });
  if (done.ok) db.written();
  return done;
}

/** Compared again inside the transaction: another page may have written since the plan. */
function keepPortion(db: DeskDb, lines: readonly SheetLine[], plan: RegisterPlan): Promise<number> {
  return db.transaction('rw', db.sheetLines, db.settings, async () => {
    const secret = await readSecret(db);
    if (secret === null) await db.settings.put({ name: BUYER_SECRET, value: plan.buyerSecret });
    else if (secret !== plan.buyerSecret) throw new SheetError('stale');
    const kept = await db.sheetLines.bulkGet(lines.map(({ id }) => id));
    const changed = lines.flatMap((line, nth) => {
      const was = kept[nth];
      if (was === undefined) return [line];
      return mergeLine(was, line)?.now ?? [];
    });
    await db.sheetLines.bulkPut(changed);
    return changed.length;
  });
}

/** One entry for the whole file, under the id the plan has for it. */
function tell(db: DeskDb, { entryId, peek, at, author }: RegisterPlan, lines: number): Promise<void> {
  return db.transaction('rw', db.entries, db.settings, async () => {
    if ((await db.entries.get(entryId)) !== undefined) return;
    const entry = newEntry(
      { kind: 'imported', from: 'register', file: peek.file, sum: peek.sum, cases: lines, entries: 0 },
      null,
      author,
      at,
    );
    await addToChain(db, [{ ...entry, id: entryId }]);
    await addToTally(db, { entries: 1 });
  });
}
