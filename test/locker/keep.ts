import { type DeskDb, type EvidenceToKeep, keepEvidence, keepReading, newId } from '@/storage';
import { caseReading, NOW, unwrap } from '../storage/desk';
import { png } from './pictures';

export const KEY = 'pdd|示例家居|1095734192300009661';
export const OTHER = 'pdd|示例家居|1095734192300009662';

/** A case that is kept, so that evidence of it can be. */
export async function keepCase(
  db: DeskDb,
  afterSaleId = '1095734192300009661',
  closed = false,
): Promise<string> {
  const status = closed ? 'success' : 'waitSeller';
  const reading = caseReading({
    shopName: '示例家居',
    afterSaleId,
    orderId: '260311-593821341234567',
    status,
  });
  await keepReading(db, { reading, url: 'https://mms.pinduoduo.com/x', at: NOW });
  if (closed) await db.cases.where('afterSaleId').equals(afterSaleId).modify({ open: 0 });
  return `pdd|示例家居|${afterSaleId}`;
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
