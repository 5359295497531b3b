import type { Facts, Turn } from '@/rules';
import type { Result } from '@/utils/result';
import type { Alerted, CaseKey, CaseRow, Entry, StoreTrouble } from '../kinds';
import { entriesOf } from '../log/entries';
import { inOrder } from '../log/order';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { groupBy } from '../store/group-by';
import { maySameShop, placesOf, rowOf, siteOf } from './case-row';
import { factsOf } from './facts-of';

/** A case as lists have it: its row (`row.log` says what its log comes to), and what is known of it. */
export type ListedCase = {
  row: CaseRow;
  facts: Facts;
  /** The row of its order, which lies under what is known. */
  order?: CaseRow;
};

/** All that is kept of one case: with its log, oldest first, amendments as entries of their own; see `readable`. */
export type CaseView = ListedCase & { entries: Entry[] };

/** One case, by its key or a former one; undefined when it is not kept. Rejects when the store is closed. */
export function caseView(db: DeskDb, key: CaseKey): Promise<CaseView | undefined> {
  return db.transaction('r', db.cases, db.entries, async () => {
    const row = await rowOf(db, key);
    if (row === undefined) return undefined;
    return { ...listed(row, await orderRowOf(db, row)), entries: await entriesOf(db, row.key) };
  });
}

/** The same for many at once, in the order asked. */
export function caseViews(db: DeskDb, keys: readonly (CaseKey | null)[]): Promise<(CaseView | null)[]> {
  return db.transaction('r', db.cases, db.entries, async () => {
    const wanted = keys.filter((key) => key !== null);
    const rows = (await db.cases.bulkGet(wanted)).filter((row) => row !== undefined);
    const orders = await ordersUnder(db, rows);
    const entries = await db.entries
      .where('caseKey')
      .anyOf(rows.map((row) => row.key))
      .toArray();
    const byCase = groupBy(inOrder(entries), ({ caseKey }) => caseKey);
    const views = new Map(
      allListed(rows, orders).map((one) => [one.row.key, { ...one, entries: byCase.get(one.row.key) ?? [] }]),
    );
    return keys.map((key) => (key === null ? null : (views.get(key) ?? null)));
  });
}

/** Rows with what is known of them and without their logs; a key that is not kept is left out. */
export function knownCases(db: DeskDb, keys: readonly CaseKey[]): Promise<ListedCase[]> {
  return db.transaction('r', db.cases, async () => {
    const rows = (await db.cases.bulkGet([...keys])).filter((row) => row !== undefined);
    return allListed(rows, await ordersUnder(db, rows));
  });
}

/** Every case, the last read first: the register. No log is read for it: there may be a million entries. */
export async function registerCases(db: DeskDb): Promise<ListedCase[]> {
  const rows = await db.cases.orderBy('readAt').reverse().toArray();
  return allListed(rows, rows.filter(isOrder));
}

function allListed(rows: readonly CaseRow[], orders: readonly CaseRow[]): ListedCase[] {
  const byOrder = groupBy(orders, orderAddress);
  return rows.map((row) => listed(row, orderUnder(row, byOrder.get(orderAddress(row)) ?? [])));
}

function listed(row: CaseRow, order: CaseRow | undefined): ListedCase {
  return { row, facts: factsOf(row, order), ...(order === undefined ? {} : { order }) };
}

/** Whether a person did anything about it, going by the index of its log. */
export const isWrittenAbout = ({ log }: CaseRow): boolean => (log?.count ?? 0) > 0;

const isOrder = (row: CaseRow) => row.afterSaleId === null;
const orderAddress = ({ platform, orderId }: CaseRow) => `${siteOf(platform)}|${orderId}`;

/** The order's own row that lies under an after-sale's. */
function orderUnder(row: CaseRow, known: readonly CaseRow[]): CaseRow | undefined {
  if (isOrder(row) || row.orderId === null) return undefined;
  const orders = known.filter((other) => isOrder(other) && maySameShop(other.shop, row.shop));
  return orders.find(({ shop }) => shop === row.shop) ?? orders[0];
}

async function orderRowOf(db: DeskDb, row: CaseRow): Promise<CaseRow | undefined> {
  return orderUnder(row, await ordersUnder(db, [row]));
}

function ordersUnder(db: DeskDb, rows: readonly CaseRow[]): Promise<CaseRow[]> {
  const pairs = rows.flatMap((row) => (isOrder(row) ? [] : placesOf(row.platform, row.orderId)));
  return db.cases.where('[platform+orderId]').anyOf(pairs).filter(isOrder).toArray();
}

export const allCases = (db: DeskDb): Promise<CaseRow[]> => db.cases.toArray();

export const openCases = (db: DeskDb): Promise<CaseRow[]> => db.cases.where('open').equals(1).toArray();

export const allKeys = (db: DeskDb): Promise<CaseKey[]> => db.cases.toCollection().primaryKeys();

export const openKeys = (db: DeskDb): Promise<CaseKey[]> => db.cases.where('open').equals(1).primaryKeys();

/** The cases read last. */
export const recentCases = (db: DeskDb, limit: number): Promise<CaseRow[]> =>
  db.cases.orderBy('readAt').reverse().limit(limit).toArray();

/** A case that has a deadline of ours. */
export type DueCase = CaseRow & { dueAt: number };

/** Open cases with the nearest deadlines of ours, those already past first. */
export function casesDue(db: DeskDb, limit: number): Promise<DueCase[]> {
  return db.cases.orderBy('dueAt').filter(isOpen).limit(limit).toArray() as Promise<DueCase[]>;
}

/** Open cases due in `from ≤ dueAt ≤ to`, and the first one after. Epoch ms. */
export async function casesDueBetween(db: DeskDb, from: number, to: number): Promise<DueCase[]> {
  const [within, after] = await Promise.all([
    db.cases.where('dueAt').between(from, to, true, true).filter(isOpen).toArray(),
    db.cases.where('dueAt').above(to).filter(isOpen).first(),
  ]);
  return [...within, ...(after === undefined ? [] : [after])] as DueCase[];
}

const isOpen = (row: CaseRow) => row.open === 1;

export type Derived = { turn: Turn; open: 0 | 1; dueAt: number | null };

/**
 * Remakes the index of cases from their judgements, all or none. Writes nothing for a case of which it says the same
 * as before. One read and one write for all: twenty thousand cases are judged again when a rule pack is switched.
 */
export function setDerived(
  db: DeskDb,
  changes: readonly (readonly [CaseKey, Derived])[],
): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.cases, async () => {
      const rows = await db.cases.bulkGet(changes.map(([key]) => key));
      const changed: CaseRow[] = [];
      for (const [nth, [key, derived]] of changes.entries()) {
        // Not under this key: it may have got another meanwhile, or was never kept.
        const row = rows[nth] ?? (await rowOf(db, key));
        if (row !== undefined && !saysSame(row, derived)) changed.push(withIndex(row, derived));
      }
      await db.cases.bulkPut(changed);
      return null;
    }),
  );
}

const saysSame = (row: CaseRow, { turn, open, dueAt }: Derived): boolean =>
  row.turn === turn && row.open === open && (row.dueAt ?? null) === dueAt;

function withIndex({ dueAt: _, ...row }: CaseRow, { turn, open, dueAt }: Derived): CaseRow {
  return { ...row, turn, open, ...(dueAt === null ? {} : { dueAt }) };
}

/**
 * Remembers which steps of deadlines were told, so that a restarted worker repeats none: all or none. A case that is
 * not there, because it was never kept, is left alone.
 */
export function setAlerted(
  db: DeskDb,
  changes: readonly (readonly [CaseKey, Alerted])[],
): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.cases, async () => {
      const rows = await db.cases.bulkGet(changes.map(([key]) => key));
      const changed: CaseRow[] = [];
      for (const [nth, [key, alerted]] of changes.entries()) {
        const row = rows[nth] ?? (await rowOf(db, key));
        if (row !== undefined) changed.push({ ...row, alerted });
      }
      await db.cases.bulkPut(changed);
      return null;
    }),
  );
}
