import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { addToChain, HEAD, newDevice } from '../log/chain';
import { newEntry } from '../log/entries';
import { forgetIndex } from '../packs/indexed-by';
import { attempt, attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import { readHere, tablesOf } from './here';
import { planShare } from './plan-share';
import type { ShareFile } from './share-file';
import { type CaseChange, isNothing, type SharePlan } from './share-plan';

/** The file's name and SHA-256, hex, who takes it in and when (epoch ms). */
export type ShareTaken = { name: string; sum: string; author: string; at: number };

/** What taking the file in would do, in one view of the database. */
export const previewShare = (db: DeskDb, file: ShareFile): Promise<Result<SharePlan, StoreTrouble>> =>
  attempt(() => db.transaction('r', tablesOf(db), async () => planShare(file, await readHere(db, file))));

/**
 * Takes a file in: all of it or nothing, in one transaction; resolves to what was done once that is on disk. Planned
 * again inside, so that what was written since the person looked is heeded. A second time there is nothing to do, and
 * nothing is written, not even that it was taken in.
 */
export function applyShare(
  db: DeskDb,
  file: ShareFile,
  taken: ShareTaken,
): Promise<Result<SharePlan, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', tablesOf(db), async () => {
      const plan = planShare(file, await readHere(db, file));
      if (isNothing(plan)) return plan;
      const { cases, entries, moved, handovers, evidence, pictures } = plan;
      const gone = cases.flatMap(({ replaces }) => replaces);
      await db.cases.bulkDelete(gone);
      await db.cases.bulkPut(cases.flatMap(({ row, before }) => (row === before ? [] : [row])));
      await db.entries.bulkPut(moved);
      for (const { row, replaces } of cases)
        for (const key of replaces)
          await db.evidence.where('caseKey').equals(key).modify({ caseKey: row.key });
      await db.entries.bulkAdd(entries);
      await db.handovers.bulkAdd(handovers);
      await db.evidence.bulkAdd(evidence);
      await db.blobs.bulkAdd(pictures);
      const isNew = cases.filter(({ before }) => before === null).length;
      await addToTally(db, {
        cases: isNew,
        // Of rows that became one, all but one are merged away.
        merged: cases.reduce((all, one) => all + lostTo(one), 0),
        entries: entries.length + 1,
        handovers: handovers.length,
      });
      if (plan.sameName) {
        await db.settings.put({ name: HEAD, value: { device: newDevice(), seq: 0, hash: '' } });
      }
      await forgetIndex(db);
      const { name, sum, author, at } = taken;
      const counts = { cases: isNew, entries: entries.length };
      await addToChain(db, [
        newEntry({ kind: 'imported', from: 'handover', file: name, sum, ...counts }, null, author, at),
      ]);
      return plan;
    }),
  );
}

/** How many rows a change leaves fewer: of rows that turn out to be one case, all but one. */
const lostTo = ({ row, before, replaces }: CaseChange): number =>
  before === null ? 0 : replaces.length - (before.key === row.key ? 0 : 1);
