/** What is counted of a case: the few facts that numbers are made of, in portions, so that 50,000 cases freeze nothing. */
import type { Fact, Platform } from '@/rules';
import { factsOf } from '../cases/facts-of';
import type { CaseKey, CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';

/** Moments in epoch ms; words of the catalogue; null = not read. */
export type CaseFigure = {
  key: CaseKey;
  platform: Platform;
  shop: string;
  /** Last four of its number: what a list names it by. */
  tail: string;
  isAfterSale: boolean;
  open: 0 | 1;
  dueAt: number | null;
  type: string | null;
  status: string | null;
  reason: string | null;
  appliedAt: number | null;
  succeededAt: number | null;
  firstSeenAt: number;
  /** Who did last anything about it here; '' = nobody. */
  handler: string;
};

const textOf = (fact: Fact | undefined) => (typeof fact?.value === 'string' ? fact.value : null);
const numberOf = (fact: Fact | undefined) => (typeof fact?.value === 'number' ? fact.value : null);

export function figureOf(row: CaseRow): CaseFigure {
  const facts = factsOf(row);
  return {
    key: row.key,
    platform: row.platform,
    shop: row.shop,
    tail: (row.afterSaleId ?? row.orderId ?? '').slice(-4),
    isAfterSale: row.afterSaleId !== null,
    open: row.open,
    dueAt: row.dueAt ?? null,
    type: textOf(facts.afterSaleType),
    status: textOf(facts.status),
    reason: textOf(facts.reason),
    appliedAt: numberOf(facts.appliedAt),
    succeededAt: numberOf(facts.succeededAt),
    firstSeenAt: row.firstSeenAt,
    handler: row.log?.handler ?? '',
  };
}

/** Rows at once: on a slow machine two hundred were a task of 70 ms. */
const PORTION = 80;

/** Every case, in portions. Rejects when the store is closed. */
export async function* allFigures(db: DeskDb): AsyncGenerator<CaseFigure[]> {
  for (let last = ''; ; ) {
    const rows = await db.cases.where(':id').above(last).limit(PORTION).toArray();
    yield rows.map(figureOf);
    const end = rows.at(-1);
    if (end === undefined || rows.length < PORTION) return;
    last = end.key;
  }
}
