import { Dexie } from 'dexie';
import type { CaseKey, Evidence } from '../kinds';
import type { DeskDb } from '../store/db';

/** Deletes all evidence of some cases. Inside a transaction over `evidence` and `blobs`. @returns how many */
export async function removeEvidenceOf(db: DeskDb, keys: readonly CaseKey[]): Promise<number> {
  const ranges = keys.map((key): [[CaseKey, unknown], [CaseKey, unknown]] => [
    [key, Dexie.minKey],
    [key, Dexie.maxKey],
  ]);
  const items =
    ranges.length === 0 ? [] : await db.evidence.where('[caseKey+at]').inAnyRange(ranges).toArray();
  return removeItems(db, items);
}

/** Deletes pieces of evidence, and the bytes that no other piece shows. */
export async function removeItems(db: DeskDb, items: readonly Evidence[]): Promise<number> {
  await db.evidence.bulkDelete(items.map(({ id }) => id));
  const sums = [...new Set(items.flatMap(({ picture }) => picture?.sum ?? []))];
  for (const sum of sums) {
    const shown = await db.evidence.where('picture.sum').equals(sum).count();
    if (shown === 0) await db.blobs.delete(sum);
  }
  return items.length;
}
