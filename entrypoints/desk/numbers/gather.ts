import type { Book } from '@/rules';
import { allFigures, type DeskDb, knownCases, readShiftTable, registerSize, type Watch } from '@/storage';
import { type Overdue, overdueOf } from './overdue';
import { addTo, emptyTally, type Tally } from './tally';

export type Numbers = { tally: Tally; overdue: Overdue[]; hasShifts: boolean; at: number };

/** Judging is the dear part: so many at a time leave the page awake. */
const JUDGED_AT_ONCE = 20;

/** Counts all that is kept here, in portions. @throws AbortError when `signal` says so. @param now epoch ms */
export async function gatherNumbers(
  db: DeskDb,
  book: Book,
  now: number,
  { signal, onProgress }: Watch = {},
): Promise<Numbers> {
  const [table, total] = await Promise.all([readShiftTable(db), registerSize(db)]);
  const tally = emptyTally(now);
  for await (const portion of allFigures(db)) {
    signal?.throwIfAborted();
    for (const figure of portion) addTo(tally, figure, table, now);
    onProgress?.(tally.seen, Math.max(total, tally.seen));
  }
  const overdue: Overdue[] = [];
  for (let from = 0; from < tally.overdue.length; from += JUDGED_AT_ONCE) {
    signal?.throwIfAborted();
    const portion = new Map(
      tally.overdue.slice(from, from + JUDGED_AT_ONCE).map((figure) => [figure.key, figure]),
    );
    for (const { row, facts } of await knownCases(db, [...portion.keys()])) {
      const figure = portion.get(row.key);
      if (figure?.dueAt == null) continue;
      const ended = { ...figure, dueAt: figure.dueAt };
      overdue.push(overdueOf(ended, facts, row.log?.promised ?? [], { book, table, now }));
    }
    onProgress?.(tally.seen + from, tally.seen + tally.overdue.length);
  }
  overdue.sort((a, b) => a.figure.dueAt - b.figure.dueAt);
  return { tally, overdue, hasShifts: table !== null, at: now };
}
