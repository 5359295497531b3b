import type { Result } from '@/utils/result';
import { removeItems } from '../care/erase-evidence';
import { rowOf } from '../cases/case-row';
import type { BlobRow, CaseKey, Evidence, Gone, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { entriesOf, newEntry, newId, withLog } from '../log/entries';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import { putRows } from './keep-evidence';
import type { By } from './move-evidence';
import { needOf } from './serves';

/** What was taken out, so that it can be put back while somebody still remembers it. */
export type Removed = { evidence: Evidence; blob: BlobRow | null };

/**
 * Takes evidence out: rows, and the bytes that nothing else shows. The log keeps that it was there and that it is
 * gone. What is not there any more is passed over; the result holds what was taken out.
 */
export const removeEvidence = (
  db: DeskDb,
  ids: readonly string[],
  why: Gone,
  { author, at }: By,
): Promise<Result<Removed[], StoreTrouble>> =>
  attemptWrite(db, () =>
    db.transaction('rw', [db.cases, db.entries, db.settings, db.evidence, db.blobs], async () => {
      const removed = await drop(db, ids);
      const entries = removed.map(({ evidence: { id, caseKey } }) =>
        newEntry({ kind: 'evidenceGone', evidenceId: id, why }, caseKey, author, at),
      );
      await addToChain(db, entries);
      if (entries.length > 0) await addToTally(db, { entries: entries.length });
      await indexLogs(db, removed);
      return removed;
    }),
  );

/** Rows and bytes, without a word in the log. */
async function drop(db: DeskDb, ids: readonly string[]): Promise<Removed[]> {
  const items = (await db.evidence.bulkGet([...new Set(ids)])).filter((item) => item !== undefined);
  const blobs = await db.blobs.bulkGet(items.map(({ picture }) => picture?.sum ?? ''));
  await removeItems(db, items);
  return items.map((evidence, i) => ({ evidence, blob: blobs[i] ?? null }));
}

/**
 * Takes a removal back: the very row and bytes, and a new line in the log that says it is there, for the need it met
 * when it was taken out.
 */
export const putEvidenceBack = (
  db: DeskDb,
  removed: readonly Removed[],
  { author, at }: By,
): Promise<Result<null, StoreTrouble>> =>
  attemptWrite(db, () =>
    db.transaction('rw', [db.cases, db.entries, db.settings, db.evidence, db.blobs], async () => {
      for (const { evidence, blob } of removed) {
        if ((await db.evidence.get(evidence.id)) !== undefined) continue;
        const need = needOf(evidence, await entriesOf(db, evidence.caseKey));
        await putRows(db, evidence, blob, { entryId: newId(), author, at, need });
      }
      await indexLogs(db, removed);
      return null;
    }),
  );

async function indexLogs(db: DeskDb, removed: readonly Removed[]): Promise<void> {
  for (const key of new Set<CaseKey>(removed.map(({ evidence }) => evidence.caseKey))) {
    const row = await rowOf(db, key);
    if (row !== undefined) await db.cases.put(await withLog(db, row));
  }
}
