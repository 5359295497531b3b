import { DAY, startOfDay } from '@/rules';

/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;
const WEEK = 7 * DAY;

/** The Monday, 0:00 in Shanghai, of the week a moment falls into. */
export function weekOf(at: number): number {
  const day = startOfDay(at);
  // Days since a Monday, counted on Shanghai's own calendar: `startOfDay` is that calendar's midnight.
  const since = Math.round((day - startOfDay(MONDAY)) / DAY);
  return day - (((since % 7) + 7) % 7) * DAY;
}

/** The Mondays of the last `count` weeks, this week last. */
export const lastWeeks = (now: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => weekOf(now) - (count - 1 - i) * WEEK);
