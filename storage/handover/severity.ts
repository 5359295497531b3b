import type { Severity } from '../kinds';

/** Ours and ending within this many ms = 临期. */
export const DUE_SOON = 4 * 3_600_000;

/** What the severity of a line hangs on. Epoch ms. */
export type Pressing = {
  /** Its nearest known end; null = none is known. */
  endsAt: number | null;
  /** It is for us to act before that end. */
  ours: boolean;
  /** Money, points or the case are lost at that end. */
  costly: boolean;
};

/**
 * 轻重, by one rule that the handover page states word for word: `now` is ours and past its end, or costly and
 * ending within four hours; `today` ends before the next shift is over, or is ours without a known end, since
 * nobody can say that it may wait; all else is `calm`.
 */
export function severityOf({ endsAt, ours, costly }: Pressing, at: number, nextShiftEnds: number): Severity {
  if (endsAt === null) return ours ? 'today' : 'calm';
  if (ours && (endsAt <= at || (costly && endsAt <= at + DUE_SOON))) return 'now';
  return endsAt <= Math.max(nextShiftEnds, at + DUE_SOON) ? 'today' : 'calm';
}
