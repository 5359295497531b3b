/** The popup's first glance: which deadlines come next, and how many wait. Pure; times are epoch ms. */
import { DAY, startOfDay } from '@/rules';
import type { CaseRow } from '@/storage';

type Due = Pick<CaseRow, 'key' | 'turn' | 'dueAt'>;

/** 24:00 in Shanghai of the day of `at`. */
const tonight = (at: number) => startOfDay(at) + DAY;

export type Overview<T> = {
  /** Ours first, then what ends first. */
  nearest: T[];
  /** Ours that end before midnight, those already past included. */
  dueTonight: number;
  waitBuyer: number;
};

export function overviewOf<T extends Due>(open: readonly T[], at: number, most: number): Overview<T> {
  const due = open.filter((row): row is T & { dueAt: number } => row.dueAt !== undefined);
  const ours = (row: Due) => Number(row.turn === 'seller');
  return {
    nearest: due.toSorted((a, b) => ours(b) - ours(a) || a.dueAt - b.dueAt).slice(0, most),
    dueTonight: due.filter((row) => row.turn === 'seller' && row.dueAt < tonight(at)).length,
    waitBuyer: open.filter((row) => row.turn === 'buyer').length,
  };
}
