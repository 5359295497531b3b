/**
 * How often and when to call a buyer. No rule in force gives a number or an hour, so this never forbids: it tells
 * where a call would stand. The default is what the training says, undated and against itself (K-11); a shop may
 * set its own.
 */
import { DAY, HOUR, startOfDay } from '../engine/time.ts';

/** Hours of the day in Shanghai, `from ≤ hour < until`, and calls a day. */
export type CallLimits = { from: number; until: number; most: number };

/** S1-HAR-02: from 10 to 18 o'clock, two or three calls. S2-REV-09 names other hours; K-11 goes by these. */
export const TRAINED_LIMITS: CallLimits = { from: 10, until: 18, most: 3 };
/** The sentences the default stands on, and the place where they contradict each other. */
export const TRAINED_SOURCES = ['S1-HAR-02', 'S2-REV-09', 'K-11'] as const;

export type Call = { at: number; reached: boolean };

export type CallBudget = {
  /** Calls since 00:00 in Shanghai. */
  today: number;
  /** How many more the limits leave for today; never negative. */
  left: number;
  /** Within the hours, and calls are left. */
  open: boolean;
  /** What stands against a call now. */
  against: 'hours' | 'count' | null;
  /** When a call is next within the limits, epoch ms; now, where `open`. */
  opensAt: number;
  /** The latest call, of whatever day. */
  last: Call | null;
};

/** `calls` to one buyer, in any order; `at` epoch ms. */
export function callBudget(calls: readonly Call[], at: number, limits: CallLimits): CallBudget {
  const day = startOfDay(at);
  const today = calls.filter((call) => call.at >= day && call.at <= at).length;
  const left = Math.max(0, limits.most - today);
  const [opens, closes] = [day + limits.from * HOUR, day + limits.until * HOUR];
  const inHours = at >= opens && at < closes;
  const against = left === 0 ? 'count' : inHours ? null : 'hours';
  const opensAt = against === null ? at : left > 0 && at < opens ? opens : opens + DAY;
  const last = calls.reduce<Call | null>(
    (latest, call) => (call.at > (latest?.at ?? -1) ? call : latest),
    null,
  );
  return { today, left, open: against === null, against, opensAt, last };
}
