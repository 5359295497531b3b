import type { FactKey, Facts } from '@/rules';
import type { CaseRow, PageKind, PageRead } from './kinds';

/** What an order's page says of the order's own course; of the after-sale it says nothing. */
export const ORDER_STATE: readonly FactKey[] = ['status', 'statusText', 'remaining'];

/** The facts without some of them. */
export function without(facts: Facts, keys: readonly FactKey[]): Facts {
  const kept = { ...facts };
  for (const key of keys) delete kept[key];
  return kept;
}

/**
 * All that is known of a case: its pages from oldest to newest, each over the one before, and over them what
 * the agent said. Under it lies the row of its order, when there is one, without the order's own course.
 */
export function factsOf(row: CaseRow, orderRow?: CaseRow): Facts {
  const under = orderRow === undefined ? {} : without(pagesOver(orderRow), ORDER_STATE);
  return { ...under, ...pagesOver(row), ...orderRow?.told, ...row.told };
}

function pagesOver(row: CaseRow): Facts {
  const merged: Facts = {};
  for (const [kind, page] of oldestFirst(row)) {
    const facts =
      row.afterSaleId !== null && kind === 'order' ? without(page.facts, ORDER_STATE) : page.facts;
    dropOutlived(merged, facts);
    Object.assign(merged, facts);
  }
  return merged;
}

const oldestFirst = (row: CaseRow) =>
  (Object.entries(row.pages) as [PageKind, PageRead][]).sort(([, a], [, b]) => a.at - b.at);

/**
 * A page that tells the status tells it whole: a status that only an older page put into our words goes, and so
 * does a countdown that ran under another status.
 */
function dropOutlived(older: Facts, newer: Facts): void {
  const { status, statusText } = newer;
  if (status === undefined && statusText === undefined) return;
  const still =
    (status !== undefined && status.value === older.status?.value) ||
    (statusText !== undefined && statusText.value === older.statusText?.value);
  if (still) return;
  for (const key of ORDER_STATE) delete older[key];
}
