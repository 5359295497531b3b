/** When a time that was said ends at the latest, on the calendar of Shanghai. Epoch ms in and out. */
import { DAY, dayStart, HOUR, startOfDay, wallClock } from '../../engine/time.ts';

/** How far a time that lies in the past may be moved on: 3 点前 said at four is tomorrow's; 今天 3 点前 is nothing. */
export type Roll = 'day' | 'week' | 'month' | 'never';

/** 1 to 12 and a day; the first of a month after December is the next year's January. */
export function dateStart(year: number, month: number, day: number): number {
  const years = year + Math.floor((month - 1) / 12);
  const two = (n: number) => String(n).padStart(2, '0');
  return dayStart(`${years}-${two(((month - 1) % 12) + 1)}-${two(day)}`);
}

/** The year and the month (1 to 12) that hold this moment. */
export function monthOf(at: number): { year: number; month: number } {
  const [year = '', month = ''] = wallClock(at).split('-');
  return { year: Number(year), month: Number(month) };
}

/** 00:00 of the Monday of this moment's week. The epoch's first day was a Thursday. */
export function weekStart(at: number): number {
  const today = startOfDay(at);
  const days = Math.round((today - startOfDay(0)) / DAY) + 3;
  return today - (((days % 7) + 7) % 7) * DAY;
}

/** Parts of a day: when each begins and when it is over at the latest, in hours. */
const PARTS: Record<string, { from: number; to: number }> = {
  凌晨: { from: 0, to: 6 },
  清晨: { from: 5, to: 9 },
  早上: { from: 6, to: 12 },
  早晨: { from: 6, to: 12 },
  早: { from: 6, to: 12 },
  上午: { from: 8, to: 12 },
  中午: { from: 12, to: 14 },
  下午: { from: 12, to: 18 },
  傍晚: { from: 17, to: 20 },
  晚上: { from: 18, to: 24 },
  晚间: { from: 18, to: 24 },
  晚: { from: 18, to: 24 },
  夜里: { from: 21, to: 24 },
};
export const PART_NAMES = Object.keys(PARTS).sort((a, b) => b.length - a.length);

/** Hours from the day's beginning to the part's end; to its beginning when something is said to be before it. */
export function partEnd(part: string, before: boolean): number {
  const { from, to } = PARTS[part] ?? { from: 0, to: 24 };
  return before ? from : to;
}

/**
 * The hour of 24 that is meant. With no part of the day, one to six are afternoon hours, since nobody in a shop
 * promises anything for five in the morning.
 */
export function hourOf(hour: number, part: string | undefined): number {
  if (hour > 12 || hour === 0) return hour;
  const { from } = PARTS[part ?? ''] ?? { from: -1 };
  if (from >= 17) return hour === 12 ? 24 : hour + 12;
  if (from === 12) return hour >= 11 ? hour : hour + 12;
  if (from >= 0) return hour;
  return hour <= 6 ? hour + 12 : hour;
}

export const MINUTE = HOUR / 60;
