import { type DeskDb, type EvidenceToKeep, keepEvidence, keepReading, newId } from '@/storage';
import { caseReading, NOW, unwrap } from '../storage/desk';
import { png } from './pictures';

export const KEY = 'pdd|示例家居|1095734192300009661';
export const OTHER = 'pdd|示例家居|1095734192300009662';

/** A case that is kept, so that evidence of it can be. Its key. */
export async function keepCase(
  db: DeskDb,
  afterSaleId = '1095734192300009661',
  closed = false,
  shopName = '示例家居',
): Promise<string> {
  const facts = { shopName, afterSaleId, orderId: '260311-593821341234567', status: 'waitSeller' };
  const kept = await keepReading(db, {
    reading: caseReading(facts),
    url: 'https://mms.pinduoduo.com/x',
    at: NOW,
  });
  const key = unwrap(kept)?.key ?? '';
  if (closed) await db.cases.update(key, { open: 0 });
  return key;
}

export const toKeep = (more: Partial<EvidenceToKeep> = {}): EvidenceToKeep => ({
  id: newId(),
  caseKey: KEY,
  form: 'picture',
  at: NOW,
  author: '林',
  why: '外箱破了',
  need: 'unboxingVideo',
  url: 'https://mms.pinduoduo.com/aftersales/detail?id=1095734192300009661',
  text: '',
  ...more,
});

export const kept = async (
  db: DeskDb,
  more: Partial<EvidenceToKeep> = {},
  picture: Uint8Array | null = png(),
) => unwrap(await keepEvidence(db, toKeep(more), picture));
