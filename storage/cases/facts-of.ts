import type { FactKey, Facts } from '@/rules';
import type { CaseRow, Disputed, Doubtful, PageKind, PageRead } from '../kinds';

/** What an order's page says of the order's own course; of the after-sale it says nothing. */
export const ORDER_STATE: readonly FactKey[] = ['status', 'statusText', 'remaining'];

/** The facts without some of them. */
export function without<T extends Facts | Doubtful | Disputed>(facts: T, keys: readonly FactKey[]): T {
  const kept = { ...facts };
  for (const key of keys) delete kept[key];
  return kept;
}

/**
 * All that is known of a case: its pages from oldest to newest, each over the one before, and over them what
 * the agent said. Under it lies the row of its order, when there is one, without the order's own course. What people
 * said differently is not known, whatever a page says of it.
 */
export function factsOf(row: CaseRow, orderRow?: CaseRow): Facts {
  const facts = { ...pagesOf(row, orderRow).facts, ...orderRow?.told, ...row.told };
  return without(facts, Object.keys(disputedOf(row, orderRow)) as FactKey[]);
}

/** What people said differently of a case, and of its order where nothing was said of the case itself. */
export function disputedOf(row: CaseRow, orderRow?: CaseRow): Disputed {
  return { ...without(orderRow?.disputed ?? {}, Object.keys(row.told) as FactKey[]), ...row.disputed };
}

/** What pages say of a case: of each fact one thing, several, or nothing. */
export type Pages = { facts: Facts; doubts: Doubtful };

/** The same without what the agent said. */
export function pagesOf(row: CaseRow, orderRow?: CaseRow): Pages {
  const read: Pages = { facts: {}, doubts: {} };
  if (orderRow !== undefined) {
    for (const [, page] of oldestFirst(orderRow)) layOver(read, page, ORDER_STATE);
  }
  const own = pagesOver(row);
  for (const key of Object.keys(own.doubts) as FactKey[]) delete read.facts[key];
  for (const key of Object.keys(own.facts) as FactKey[]) delete read.doubts[key];
  return { facts: { ...read.facts, ...own.facts }, doubts: { ...read.doubts, ...own.doubts } };
}

const NOTHING: readonly FactKey[] = [];

function pagesOver(row: CaseRow): Pages {
  const read: Pages = { facts: {}, doubts: {} };
  for (const [kind, page] of oldestFirst(row))
    layOver(read, page, row.afterSaleId !== null && kind === 'order' ? ORDER_STATE : NOTHING);
  return read;
}

/** A newer page over the older: what it doubts is open again, and what it knows is doubted no more. */
function layOver(read: Pages, page: PageRead, except: readonly FactKey[]): void {
  const facts = except.length === 0 ? page.facts : without(page.facts, except);
  const doubts = without(page.doubtful ?? {}, except);
  dropOutlived(read.facts, facts, doubts);
  for (const key of Object.keys(read.doubts) as FactKey[]) if (key in facts) delete read.doubts[key];
  Object.assign(read.facts, facts);
  for (const key of Object.keys(doubts) as FactKey[]) delete read.facts[key];
  Object.assign(read.doubts, doubts);
}

const oldestFirst = (row: CaseRow) =>
  (Object.entries(row.pages) as [PageKind, PageRead][]).sort(([, a], [, b]) => a.at - b.at);

/**
 * A page that tells the status tells it whole: a status that only an older page put into our words goes, and so
 * does a countdown that ran under another status, or under one that is now in doubt.
 */
function dropOutlived(older: Facts, newer: Facts, doubts: Doubtful): void {
  const { status, statusText } = newer;
  const isOpen = 'status' in doubts || 'statusText' in doubts;
  if (!isOpen && status === undefined && statusText === undefined) return;
  const still =
    !isOpen &&
    ((status !== undefined && status.value === older.status?.value) ||
      (statusText !== undefined && statusText.value === older.statusText?.value));
  if (still) return;
  for (const key of ORDER_STATE) delete older[key];
}
