/** 晚间仅退款: what a sweep before midnight gains, as far as this machine's own numbers say it. Pure; epoch ms. */
import { DAY, startOfDay } from '@/rules';
import { type ListedRow, type ShiftTable, shiftsOn } from '@/storage';
import { isForSweep } from './sections';

export type Sweep = {
  cases: number;
  /** Of how many it was read when they were applied for; what follows is made of these alone. */
  n: number;
  /** How long they have waited on average, ms; null when n is 0. */
  waited: number | null;
  /** When the next shift begins tomorrow, who would do them else; null without a shift table. */
  nextAt: number | null;
  /** What each of them gains by being done now and not then, ms. */
  gain: number | null;
};

export function sweepOf(rows: readonly ListedRow[], table: ShiftTable | null, now: number): Sweep {
  const waiting = rows.flatMap(({ head }) => (head !== null && isForSweep(head) ? [head] : []));
  const applied = waiting.flatMap(({ appliedAt }) =>
    appliedAt !== null && appliedAt <= now ? [appliedAt] : [],
  );
  const sum = applied.reduce((all, at) => all + (now - at), 0);
  const nextAt = table === null ? null : (shiftsOn(table, startOfDay(now) + DAY)[0]?.start ?? null);
  return {
    cases: waiting.length,
    n: applied.length,
    waited: applied.length === 0 ? null : sum / applied.length,
    nextAt,
    gain: nextAt === null || waiting.length === 0 ? null : nextAt - now,
  };
}
