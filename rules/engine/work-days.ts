/**
 * Working days in mainland China. The State Council names each year's holidays and the weekend days worked for
 * them, usually in November of the year before; `chinese-days` carries its notices. For a day of a year that is
 * not named yet nobody can say, and neither do we: the library would take such a year's weekdays for worked.
 *
 * Only the years that a case on the desk can touch are taken along, a twentieth of the library's calendar;
 * `test/rules/work-days.test.ts` fails when it names a later one.
 */
import y2024 from 'chinese-days/dist/years/2024.json' with { type: 'json' };
import y2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import y2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import { DAY, dayStart, startOfDay } from './time.ts';

type Year = { holidays: Readonly<Record<string, string>>; workdays: Readonly<Record<string, string>> };
/** One after the other, with none left out. */
const YEARS: readonly Year[] = [y2024, y2025, y2026];

/** Days that are not what their weekday says, by their start; worked or not. */
const named = new Map<number, boolean>();
for (const { holidays, workdays } of YEARS) {
  for (const day in holidays) named.set(dayStart(day), false);
  // A weekend day that is worked for a holiday is named among the workdays alone.
  for (const day in workdays) named.set(dayStart(day), true);
}
/** The first day taken along; it is a Monday, and weekdays are counted from it. */
const FIRST = dayStart('2024-01-01');
const END = dayStart(`${2024 + YEARS.length}-01-01`);

/** Whether the day that holds this moment is worked; `undefined` for a year whose calendar is not known. */
export const isWorkDay = (at: number): boolean | undefined => isWorked(startOfDay(at));

function isWorked(day: number): boolean | undefined {
  if (!(day >= FIRST && day < END)) return undefined;
  return named.get(day) ?? ((day - FIRST) / DAY) % 7 < 5;
}

/**
 * The end (24:00) of the `count`-th working day after the day that holds `from`, epoch ms; `undefined` where the
 * way there leads beyond the published calendar.
 */
export function afterWorkDays(from: number, count: number): number | undefined {
  let day = startOfDay(from);
  for (let left = count; left > 0; ) {
    day += DAY;
    const worked = isWorked(day);
    if (worked === undefined) return undefined;
    if (worked) left--;
  }
  return day + DAY;
}
