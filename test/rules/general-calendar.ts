/**
 * Lengths of time counted a second time, a day or a minute after the other, in the plainest way there is: nothing
 * is shared with our own engine. Epoch ms; days are written `2026-08-20` and belong to Shanghai.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

export const DAY = 86_400_000;
export const HOUR = DAY / 24;
const MINUTE = HOUR / 60;

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const workdays: Readonly<Record<string, string>> = calendar.workdays;
const lastYear = Object.keys(holidays).sort().at(-1)?.slice(0, 4) ?? '';

/** By adding the eight hours and reading the UTC calendar. */
export const dayText = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);
const midnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const nextDay = (day: string): string => dayText(midnight(day) + DAY);

export const durationMs = (text: string): number => {
  const count = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
  return count('D') * DAY + count('H') * HOUR + count('M') * MINUTE;
};

/** The end of the last of so many working days; `null` past the published calendar. */
export function afterWorkdays(start: number, count: number): number | null {
  let day = dayText(start);
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (day.slice(0, 4) > lastYear) return null;
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    if (day in workdays || (!(day in holidays) && !weekend)) left--;
  }
  return midnight(nextDay(day));
}

/** The last second of the day that many days on; from `cutoff` into the day on, of the day after. */
export function atEndOfDay(start: number, length: number, cutoff: number | null): number {
  let day = dayText(start);
  if (cutoff !== null && start - midnight(day) >= cutoff) day = nextDay(day);
  for (let left = length; left > 0; left -= DAY) day = nextDay(day);
  return midnight(nextDay(day)) - 1000;
}

/** The moment at which so much time has passed between opening and closing: open hours are used up day by day. */
export function withinHours(start: number, length: number, opens: number, closes: number): number {
  let day = dayText(start);
  let from = Math.max(start, midnight(day) + opens);
  for (let left = length; ; ) {
    const open = Math.max(0, midnight(day) + closes - from);
    if (left <= open) return from + left;
    left -= open;
    day = nextDay(day);
    from = midnight(day) + opens;
  }
}

export const fromNextMidnight = (start: number, length: number): number =>
  midnight(nextDay(dayText(start))) + length;

/** The same day and time that many months on, or the month's last day: found by trying days of the calendar. */
export function monthsLater(start: number, count: number): number {
  const [year, month, day] = dayText(start).split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const stem = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let last = day; last > 0; last--) {
    const written = `${stem}-${String(last).padStart(2, '0')}`;
    const then = midnight(written);
    if (dayText(then) === written) return then + (start - midnight(dayText(start)));
  }
  return Number.NaN;
}
