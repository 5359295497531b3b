import type { CaseKey, Evidence } from '../kinds';
import { entriesOf } from '../log/entries';
import type { DeskDb } from '../store/db';
import { needOf } from './serves';

/** What could be taken out to make room, and how much that gives. */
export type PrunePlan = { items: Evidence[]; bytes: number };

/** Seen on a page that may be opened again; a file brought in, a picture or a quote may be nowhere else. */
const READ_AGAIN: readonly Evidence['form'][] = ['page', 'region'];

/**
 * What to take out first when `bytes` are wanted: pages and regions of closed cases that meet no need, the oldest
 * first, and no more than it takes. Nothing of an open case, and nothing that meets a need, is ever among them; so
 * it may be less than was wanted. Writes nothing: show it, then hand the ids to `removeEvidence`.
 */
export async function planPrune(db: DeskDb, bytes: number): Promise<PrunePlan> {
  return db.transaction('r', db.cases, db.entries, db.evidence, async () => {
    const closed = new Set<CaseKey>(await db.cases.where('open').equals(0).primaryKeys());
    const plan: PrunePlan = { items: [], bytes: 0 };
    for (const id of await db.evidence.orderBy('at').primaryKeys()) {
      if (plan.bytes >= bytes) break;
      const item = await db.evidence.get(id);
      if (item === undefined || !closed.has(item.caseKey) || !READ_AGAIN.includes(item.form)) continue;
      if (needOf(item, await entriesOf(db, item.caseKey)) !== null) continue;
      plan.items.push(item);
      plan.bytes += item.size;
    }
    return plan;
  });
}
