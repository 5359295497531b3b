import type { CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';
import { siteOf } from './case-row';

/** Cases of one buyer are few; a hash that finds more than this is no person's. */
const MOST = 200;

/** The buyer of a case: as its own page showed, else as the page of its order did. */
async function buyerOfCase(db: DeskDb, row: CaseRow): Promise<CaseRow['buyer']> {
  if (row.buyer !== undefined || row.orderId === null) return row.buyer;
  const ofOrder = await db.cases.where('[platform+orderId]').equals([row.platform, row.orderId]).toArray();
  return ofOrder.find(({ buyer }) => buyer !== undefined)?.buyer;
}

/**
 * The other cases of the same buyer on the same console, by keyed hash, the last read first; [] while the buyer was
 * never read. With them come the after-sales of orders on whose page the buyer stood.
 */
export async function casesOfBuyer(db: DeskDb, row: CaseRow): Promise<CaseRow[]> {
  const buyer = await buyerOfCase(db, row);
  if (buyer === undefined || buyer.hash === '') return [];
  const named = await db.cases.where('buyer.hash').equals(buyer.hash).limit(MOST).toArray();
  const orders = named.flatMap(({ platform, orderId }) => (orderId === null ? [] : [[platform, orderId]]));
  const under = await db.cases.where('[platform+orderId]').anyOf(orders).toArray();
  const all = new Map([...named, ...under].map((one) => [one.key, one]));
  all.delete(row.key);
  return [...all.values()]
    .filter(({ platform }) => siteOf(platform) === siteOf(row.platform))
    .sort((a, b) => b.readAt - a.readAt);
}
