import type { Turn } from '@/rules';
import type { CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';
import { placesOf } from './case-row';
import type { DueCase } from './cases';
import { withoutCovered } from './covered';

/** What comes next and how much waits. */
export type Overview = {
  /** Ours first, then what ends first. */
  nearest: DueCase[];
  /** Ours that end before the given moment, those already past included. */
  dueSoon: number;
  waitBuyer: number;
};

const OTHERS: readonly Turn[] = ['buyer', 'courier', 'platform', 'nobody', 'unknown'];
/** Up to here cases are looked at one by one, to leave out orders that stand under an after-sale; above, counted. */
const FEW = 300;

/** By index alone, so that it costs the same with fifty thousand open cases. `before`: epoch ms; `most`: of the nearest. */
export function overview(db: DeskDb, before: number, most: number): Promise<Overview> {
  return db.transaction('r', db.cases, async () => {
    // Some may be orders covered by their after-sale, so a few more are read than shown.
    const some = most * 4;
    const ours = await uncovered(db, (await due(db, 'seller').limit(some).toArray()) as DueCase[]);
    const theirs =
      ours.length >= most
        ? []
        : await Promise.all(OTHERS.map((turn) => due(db, turn).limit(some).toArray() as Promise<DueCase[]>));
    const others = await uncovered(
      db,
      theirs.flat().toSorted((a, b) => a.dueAt - b.dueAt),
    );
    return {
      nearest: [...ours, ...others].slice(0, most),
      dueSoon: await counted(db, due(db, 'seller', before)),
      waitBuyer: await counted(db, db.cases.where('[open+turn]').equals([1, 'buyer'])),
    };
  });
}

/** Open cases whose turn it is that have a deadline before `before`, the nearest first. */
const due = (db: DeskDb, turn: Turn, before = Number.POSITIVE_INFINITY) =>
  db.cases
    .where('[open+turn+dueAt]')
    .between([1, turn, Number.NEGATIVE_INFINITY], [1, turn, before], true, false);

type Rows = { count(): Promise<number>; toArray(): Promise<CaseRow[]> };

async function counted(db: DeskDb, rows: Rows): Promise<number> {
  const all = await rows.count();
  return all > FEW ? all : (await uncovered(db, await rows.toArray())).length;
}

/** Without orders that have an after-sale of their own, which may be anywhere in the store. */
async function uncovered<T extends CaseRow>(db: DeskDb, rows: readonly T[]): Promise<T[]> {
  const pairs = rows.flatMap((row) => (row.afterSaleId === null ? placesOf(row.platform, row.orderId) : []));
  const over = (await db.cases.where('[platform+orderId]').anyOf(pairs).toArray()).filter(
    (row) => row.afterSaleId !== null,
  );
  const stays = new Set(withoutCovered<CaseRow>([...rows, ...over], (row) => row).map(({ key }) => key));
  return rows.filter(({ key }) => stays.has(key));
}
