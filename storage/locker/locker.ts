/** What lies in the locker, as it is looked at. */
import { failed, ok, type Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { BlobRow, CaseKey, Evidence } from '../kinds';
import type { DeskDb } from '../store/db';
import { sumOfBytes } from '../store/sum';

/** Why a picture cannot be shown: its bytes are not those that were kept, or not there at all. */
export type PictureTrouble = 'damaged' | 'missing';

/** Everything kept of a case, the oldest first. Rejects when the store is closed. */
export async function evidenceOf(db: DeskDb, caseKey: CaseKey): Promise<Evidence[]> {
  const key = (await rowOf(db, caseKey))?.key ?? caseKey;
  const kept = await db.evidence.where('caseKey').equals(key).toArray();
  return kept.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** A picture's bytes, once they were hashed and found to be those that were kept. Not within a transaction. */
export async function pictureOf(db: DeskDb, sum: string): Promise<Result<BlobRow, PictureTrouble>> {
  const blob = await db.blobs.get(sum);
  if (blob === undefined) return failed('missing');
  return (await sumOfBytes(new Uint8Array(blob.bytes))) === sum ? ok(blob) : failed('damaged');
}
