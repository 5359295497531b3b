/** Deleting a case, or all that is kept of a buyer, through every table (PIPL, article 47). */
import type { Result } from '@/utils/result';
import { forgetLines } from '../alerts/catch-up';
import { rowOf } from '../cases/case-row';
import { forgetHandling } from '../handling';
import type { CaseKey, CaseRow, Gone, Handover, HandoverDraft, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry } from '../log/entries';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import { removeEvidenceOf } from './erase-evidence';
import { goneOf } from './gone';

/** What is to go: cases, by any key they have or had, and register lines that belong to none. */
export type ToErase = { cases: readonly CaseKey[]; lines: readonly string[] };

export type Erased = { cases: number; entries: number; evidence: number; lines: number };

/** Who has it deleted, and when (epoch ms). */
export type ErasedBy = { why: Gone; at: number; author: string };

/**
 * Deletes cases for good, in one transaction: what was read of them, what was written about them, their evidence,
 * their lines in handovers and in imported registers, and what their pages looked like. Of each entry its place in
 * the chain stays (`goneOf`), and one new entry says how much was deleted, not what. A handover keeps who gave it to
 * whom and when; its text, which may name the case in any line, goes. Repeating it finds nothing and writes nothing.
 *
 * The browser's database keeps old bytes on the disk until it compacts its files; that is beyond our reach.
 */
export function erase(db: DeskDb, what: ToErase, by: ErasedBy): Promise<Result<Erased, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', db.tables, async () => {
      const erased = await eraseWithin(db, what, by);
      if (erased.cases + erased.entries + erased.evidence + erased.lines === 0) return erased;
      const { cases, entries } = erased;
      await addToChain(db, [
        newEntry({ kind: 'erased', cases, entries, why: by.why }, null, by.author, by.at),
      ]);
      await addToTally(db, { entries: 1 });
      return erased;
    }),
  );
}

async function eraseWithin(db: DeskDb, what: ToErase, { why, at }: ErasedBy): Promise<Erased> {
  const rows = (await Promise.all(what.cases.map((key) => rowOf(db, key)))).filter(
    (row) => row !== undefined,
  );
  const keys = [
    ...new Set([...what.cases, ...rows.flatMap(({ key, formerKeys = [] }) => [key, ...formerKeys])]),
  ];
  const entries = await db.entries.where('caseKey').anyOf(keys).toArray();
  await db.entries.bulkPut(entries.map((entry) => goneOf(entry, why, at)));
  const evidence = await removeEvidenceOf(db, keys);
  const lines = await linesOf(db, keys, rows, what.lines);
  await db.sheetLines.bulkDelete(lines);
  await clearHandovers(db, new Set(keys));
  await forgetPages(db, rows);
  await forgetLines(db, keys);
  await forgetHandling(db, keys);
  await db.statements.bulkDelete(keys);
  await db.cases.bulkDelete(rows.map(({ key }) => key));
  // To the count that only grows, a row that was deleted on purpose is like one that was merged: no loss.
  await addToTally(db, { merged: rows.length });
  return { cases: rows.length, entries: entries.length, evidence, lines: lines.length };
}

async function linesOf(
  db: DeskDb,
  keys: readonly CaseKey[],
  rows: readonly CaseRow[],
  alone: readonly string[],
): Promise<string[]> {
  const ids = (id: 'orderId' | 'afterSaleId') => rows.flatMap((row) => row[id] ?? []);
  const found = await Promise.all([
    db.sheetLines.where('caseKey').anyOf(keys).primaryKeys(),
    db.sheetLines.where('orderId').anyOf(ids('orderId')).primaryKeys(),
    db.sheetLines.where('afterSaleId').anyOf(ids('afterSaleId')).primaryKeys(),
    db.sheetLines.where('id').anyOf(alone).primaryKeys(),
  ]);
  return [...new Set(found.flat())];
}

async function clearHandovers(db: DeskDb, keys: ReadonlySet<CaseKey>): Promise<void> {
  const about = ({ caseKey }: { caseKey: CaseKey | null }) => caseKey !== null && keys.has(caseKey);
  const named = await db.handovers.filter(({ lines }) => lines.some(about)).toArray();
  await db.handovers.bulkPut(
    named.map((one): Handover => ({ ...one, lines: one.lines.filter((line) => !about(line)), text: '' })),
  );
  const draft = (await db.settings.get('handoverDraft'))?.value as HandoverDraft | undefined;
  if (draft?.lines.some(about) !== true) return;
  const value = { ...draft, lines: draft.lines.filter((line) => !about(line)) };
  await db.settings.put({ name: 'handoverDraft', value });
}

/** A skeleton holds no value, but it is filed under the number of its page. */
async function forgetPages(db: DeskDb, rows: readonly CaseRow[]): Promise<void> {
  const ids = new Set(rows.flatMap(({ orderId, afterSaleId }) => [orderId, afterSaleId]));
  await db.skeletons.filter(({ of }) => ids.has(of)).delete();
}
