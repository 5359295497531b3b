import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { Result } from '@/utils/result';
import type { CaseKey, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { LOCKER_BYTES } from './caps';

/** How much there is; `bytes` counts a picture once for each item that shows it. */
export type Use = { items: number; bytes: number };
export type LockerUse = Use & { cap: number; byCase: Map<CaseKey, Use> };

const CAP = 'lockerCap';
const Cap = z.int().check(z.positive());

/** Bytes the whole locker may take. */
export async function lockerCap(db: DeskDb): Promise<number> {
  const parsed = z.safeParse(Cap, (await db.settings.get(CAP))?.value);
  return parsed.success ? parsed.data : LOCKER_BYTES;
}

export const keepLockerCap = (db: DeskDb, bytes: number): Promise<Result<null, StoreTrouble>> =>
  attempt(async () => {
    await db.settings.put({ name: CAP, value: z.parse(Cap, bytes) });
    return null;
  });

/** All from indexes: no row, and so no small picture, is read. */
export async function totalBytes(db: DeskDb): Promise<number> {
  const sizes = (await db.evidence.orderBy('size').keys()) as number[];
  return sizes.reduce((total, size) => total + size, 0);
}

/** What one case has in the locker. */
export async function caseUse(db: DeskDb, caseKey: CaseKey): Promise<Use> {
  const keys = await db.evidence
    .where('[caseKey+size]')
    .between([caseKey, Dexie.minKey], [caseKey, Dexie.maxKey])
    .keys();
  return keys.reduce<Use>(more, { items: 0, bytes: 0 });
}

/** What the locker holds, in total and by case, and how much it may hold. */
export function lockerUse(db: DeskDb): Promise<LockerUse> {
  return db.transaction('r', db.evidence, db.settings, async () => {
    const keys = await db.evidence.orderBy('[caseKey+size]').keys();
    const byCase = new Map<CaseKey, Use>();
    for (const key of keys) {
      const [caseKey] = key as unknown as [CaseKey, number];
      byCase.set(caseKey, more(byCase.get(caseKey) ?? { items: 0, bytes: 0 }, key));
    }
    const total = keys.reduce<Use>(more, { items: 0, bytes: 0 });
    return { ...total, cap: await lockerCap(db), byCase };
  });
}

/** `key` is one of the index `[caseKey+size]`. */
function more({ items, bytes }: Use, key: unknown): Use {
  const [, size] = key as [CaseKey, number];
  return { items: items + 1, bytes: bytes + size };
}
