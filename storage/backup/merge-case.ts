import { maySameShop, placesOf, rowOf } from '../cases/case-row';
import { merged } from '../cases/sighting';
import type { CaseKey, CaseRow } from '../kinds';
import { canonical } from '../log/canonical';
import type { DeskDb } from '../store/db';

/** What becomes of a case of a file: the row to put, and the key its row here had until now. */
export type CaseMerge =
  | { kind: 'new'; row: CaseRow }
  | { kind: 'same' }
  | { kind: 'changed'; row: CaseRow; was: CaseKey };

/**
 * A case of a file laid beside the store's: nothing here is overwritten by something older. Of each kind of page the
 * later reading stands, of each answer the later one; the key in which the shop is known stands, the other becomes a
 * former one. Inside a transaction over cases, or outside one for a plan.
 */
export async function mergeCase(db: DeskDb, theirs: CaseRow): Promise<CaseMerge> {
  const ours = await counterpart(db, theirs);
  if (ours === undefined) return { kind: 'new', row: theirs };
  // The index goes with the later reading; the background makes it anew after a restore.
  const { turn, open } = theirs.readAt > ours.readAt ? theirs : ours;
  const named = ours.shop === '' && theirs.shop !== '' ? theirs : ours;
  const formerKeys = new Set([ours, theirs].flatMap(({ key, formerKeys: former = [] }) => [...former, key]));
  formerKeys.delete(named.key);
  const { formerKeys: _, ...one } = merged(ours, theirs);
  const row: CaseRow = {
    ...one,
    key: named.key,
    shop: named.shop,
    turn,
    open,
    ...(formerKeys.size > 0 ? { formerKeys: [...formerKeys] } : {}),
  };
  return canonical(row) === canonical(ours) ? { kind: 'same' } : { kind: 'changed', row, was: ours.key };
}

/** The store's row of the same case: by its key, a former one, or its number where one side never read the shop. */
async function counterpart(db: DeskDb, theirs: CaseRow): Promise<CaseRow | undefined> {
  const byKey = await rowOf(db, theirs.key);
  if (byKey !== undefined) return byKey;
  const former = theirs.formerKeys ?? [];
  const [byFormer] = (await db.cases.bulkGet(former)).filter((row) => row !== undefined);
  if (byFormer !== undefined) return byFormer;
  const { platform, orderId, afterSaleId, shop } = theirs;
  const near =
    afterSaleId === null
      ? await db.cases.where('[platform+orderId]').anyOf(placesOf(platform, orderId)).toArray()
      : await db.cases.where('[platform+afterSaleId]').anyOf(placesOf(platform, afterSaleId)).toArray();
  const same = near.filter((row) => row.afterSaleId === afterSaleId && maySameShop(row.shop, shop));
  return same.length === 1 ? same[0] : undefined;
}
