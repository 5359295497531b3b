import type { CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';

/** Cases of one buyer are few; a hash that finds more than this is no person's. */
const MOST = 200;

/** The other cases of the same buyer, by keyed hash, the last read first; [] while the buyer was never read. */
export async function casesOfBuyer(db: DeskDb, { key, buyer }: CaseRow): Promise<CaseRow[]> {
  if (buyer === undefined || buyer.hash === '') return [];
  const rows = await db.cases.where('buyer.hash').equals(buyer.hash).limit(MOST).toArray();
  return rows.filter((row) => row.key !== key).sort((a, b) => b.readAt - a.readAt);
}
