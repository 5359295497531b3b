import { ok, type Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { EntryBody, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { entriesOf, newEntry, withLog } from '../log/entries';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import { needOf } from './serves';

/** Who does it, and when (epoch ms). */
export type By = { author: string; at: number };

/**
 * Says that a piece of evidence meets another need, or none (null). Its row stays as it is; the log gets a tick for
 * the need it leaves and one for the need it goes to. Asked twice, nothing happens the second time.
 */
export async function moveEvidence(
  db: DeskDb,
  id: string,
  need: string | null,
  { author, at }: By,
): Promise<Result<null, StoreTrouble>> {
  const moved = await attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, db.evidence, async () => {
      const item = await db.evidence.get(id);
      if (item === undefined) return;
      const before = needOf(item, await entriesOf(db, item.caseKey));
      if (before === need) return;
      const ticks: EntryBody[] = [];
      if (before !== null) ticks.push({ kind: 'tick', evidence: before, done: false, by: id });
      if (need !== null) ticks.push({ kind: 'tick', evidence: need, done: true, by: id });
      await addToChain(
        db,
        ticks.map((tick) => newEntry(tick, item.caseKey, author, at)),
      );
      await addToTally(db, { entries: ticks.length });
      const row = await rowOf(db, item.caseKey);
      if (row !== undefined) await db.cases.put(await withLog(db, row));
    }),
  );
  return moved.ok ? ok(null) : moved;
}
