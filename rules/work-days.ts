/**
 * Working days in mainland China. The State Council names each year's holidays and the weekend days worked for
 * them, usually in November of the year before; `chinese-days` carries its notices. For a day of a year that is
 * not named yet nobody can say, and neither do we: the library would take such a year's weekdays for worked.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { DAY, startOfDay, wallClock } from './time.ts';

const OFF: Readonly<Record<string, unknown>> = calendar.holidays;
const WORKED: Readonly<Record<string, unknown>> = calendar.workdays;
/** A year is published when its New Year's Day is among the holidays. */
const isPublished = (year: string): boolean => Object.hasOwn(OFF, `${year}-01-01`);

/** Whether the day that holds this moment is worked; `undefined` for a year whose calendar is not known. */
export function isWorkDay(at: number): boolean | undefined {
  const day = wallClock(at).slice(0, 10);
  if (!isPublished(day.slice(0, 4))) return undefined;
  if (Object.hasOwn(WORKED, day)) return true;
  if (Object.hasOwn(OFF, day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The end (24:00) of the `count`-th working day after the day that holds `from`, epoch ms; `undefined` where the
 * way there leads beyond the published calendar.
 */
export function afterWorkDays(from: number, count: number): number | undefined {
  let day = startOfDay(from);
  for (let left = count; left > 0; ) {
    day += DAY;
    const worked = isWorkDay(day);
    if (worked === undefined) return undefined;
    if (worked) left--;
  }
  return day + DAY;
}
