import type { Result } from '@/utils/result';
import type { Handover, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry } from '../log/entries';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';

/**
 * Keeps a handover and notes it in the log, in one transaction. A handover is never changed afterwards: an id
 * that is already kept is left as it is.
 */
export function keepHandover(db: DeskDb, handover: Handover): Promise<Result<Handover, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', db.handovers, db.entries, db.settings, async () => {
      const known = await db.handovers.get(handover.id);
      if (known !== undefined) return known;
      const { id, at, from } = handover;
      await db.handovers.add(handover);
      await addToChain(db, [newEntry({ kind: 'handover', handoverId: id }, null, from, at)]);
      await addToTally(db, { handovers: 1, entries: 1 });
      return handover;
    }),
  );
}

/** Every handover kept, the newest first. */
export const handovers = (db: DeskDb): Promise<Handover[]> => db.handovers.orderBy('at').reverse().toArray();
