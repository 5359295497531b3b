import type { FactKey, Facts, FactValue } from '@/rules';
import type { CaseRow } from '../kinds';
import { type Cell, csvFile } from './csv';

/**
 * The core of a 售后登记表: what at least three of nine shops' sheets have, in their order. Two of them hold
 * two things each (shop and platform, order and after-sale), which are columns of their own here so that a
 * sheet can be sorted by either. The buyer's column stays empty: no name is read or kept.
 */
export const REGISTER_COLUMNS = [
  'loggedAt',
  'shop',
  'platform',
  'orderId',
  'afterSaleId',
  'buyer',
  'item',
  'type',
  'reason',
  'refund',
  'returnParcel',
  'plan',
  'status',
  'handler',
  'note',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

export type RegisterCase = {
  row: CaseRow;
  facts: Facts;
  /** What is to be done, in words. */
  plan: string;
  handler: string;
  /** The latest words written about it. */
  note: string;
};

export type RegisterWords = {
  column: (column: RegisterColumn) => string;
  /** A fact's value as a person reads it; money comes in fen and moments in epoch ms. */
  value: (fact: FactKey, value: FactValue) => string;
  moment: (at: number) => string;
};

export type RegisterRow = Record<RegisterColumn, Cell>;

/** The register as rows of cells, for a table and for its file. */
export function registerRows(cases: readonly RegisterCase[], words: RegisterWords): RegisterRow[] {
  return cases.map(({ row, facts, plan, handler, note }) => {
    const value = (key: FactKey) => {
      const fact = facts[key];
      return fact === undefined ? '' : words.value(key, fact.value);
    };
    const either = (first: FactKey, second: FactKey) => value(first) || value(second);
    const parcel = [value('returnCourier'), value('returnTrackingNo')].filter(Boolean).join(' ');
    return {
      loggedAt: words.moment(row.firstSeenAt),
      shop: row.shop,
      platform: words.value('platform', row.platform),
      orderId: idCell(row.orderId),
      afterSaleId: idCell(row.afterSaleId),
      buyer: null,
      item: value('itemTitle'),
      type: value('afterSaleType'),
      reason: either('reasonText', 'reason'),
      refund: amount(facts),
      // A courier's number is often all digits, and a courier's name may be missing.
      returnParcel: idCell(parcel === '' ? null : parcel),
      plan,
      status: either('statusText', 'status'),
      handler,
      note,
    };
  });
}

/** The register as a CSV file. */
export function registerCsv(cases: readonly RegisterCase[], words: RegisterWords): string {
  const rows = registerRows(cases, words).map((row) => REGISTER_COLUMNS.map((column) => row[column]));
  return csvFile(REGISTER_COLUMNS.map(words.column), rows);
}

const idCell = (id: string | null): Cell => (id === null ? null : { id });

/** Yuan with two decimals and no sign, so that a sheet can add them up. */
function amount(facts: Facts): Cell {
  const fen = facts.refundAmount?.value;
  return typeof fen === 'number' ? (fen / 100).toFixed(2) : null;
}
