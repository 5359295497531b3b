import type { Shaped } from './shape';

const MOMENT = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日? ?(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/;
/** Every console prints Beijing time, whatever the clock of this machine says; China keeps no summer time. */
const EAST_OF_UTC_HOURS = 8;

/**
 * Epoch milliseconds of `2026-03-14 17:13:26`, `2026/09/21 10:00:00`, `2021-4-15 23:07`. A day without a time is
 * no moment, and a date that no calendar has is nothing.
 */
export function moment(folded: string): Shaped<number> | null {
  const found = MOMENT.exec(folded);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const real = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!real || hour > 23 || minute > 59 || second > 59) return null;
  const value = Date.UTC(year, month - 1, day, hour - EAST_OF_UTC_HOURS, minute, second);
  return { value, length: found[0].length };
}
