/** Deadlines of ours that passed and still stand open: which clock, in which shift, with whom. Pure. */
import { type Book, type Expiry, type Facts, judge } from '@/rules';
import { type CaseFigure, type ShiftTable, shiftsAt } from '@/storage';

/** What ran out: a clock, by what happens at its end; a promise; or nobody can say any more. */
export type RanOut = Expiry | 'promise' | 'gone';

export type Overdue = {
  figure: CaseFigure & { dueAt: number };
  clock: RanOut;
  /** The shift that was on at the end; '' = none, null = no shift table. */
  shift: string | null;
};

/** @param facts of the case now; the clock is the one that ended when the index says. */
export function overdueOf(
  figure: CaseFigure & { dueAt: number },
  facts: Facts,
  promised: readonly number[],
  { book, table, now }: { book: Book; table: ShiftTable | null; now: number },
): Overdue {
  const { dueAt } = figure;
  const clock = judge(facts, book, now).clocks.find(
    ({ endsAt, owner }) => endsAt === dueAt && owner === 'seller',
  );
  return {
    figure,
    clock: clock?.onExpiry ?? (promised.includes(dueAt) ? 'promise' : 'gone'),
    shift: table === null ? null : (shiftsAt(table, dueAt)[0]?.name ?? ''),
  };
}
