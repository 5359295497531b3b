/**
 * Days and lengths of time as the rules mean them. All calendars are Asia/Shanghai, which has stood at UTC+8
 * without summer time since 1991, so a fixed offset is the calendar and the device's own zone never matters.
 */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

/** 00:00 in Shanghai of the day that holds this moment. Epoch ms in and out. */
export const startOfDay = (at: number): number => Math.floor((at + SHANGHAI) / DAY) * DAY - SHANGHAI;

/** What a clock on a wall in Shanghai shows at this moment: `2026-08-06T09:27`. */
export const wallClock = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 16);

/** `length` ms counted from 00:00 of the day after `from`: how the seven-day right is counted (L-7D-02). */
export const afterWholeDays = (from: number, length: number): number => startOfDay(from) + DAY + length;

/** 00:00 in Shanghai of a day written `2026-08-05`, epoch ms; NaN when there is no such day. */
export function dayStart(day: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return Number.NaN;
  const utc = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // Date.UTC carries 30 February over into March; a day that does not write back as itself does not exist.
  return new Date(utc).toISOString().slice(0, 10) === day ? utc - SHANGHAI : Number.NaN;
}

/** An ISO 8601 length of days, hours and minutes (`P7D`, `PT36H`, `P1DT12H30M`) in ms; NaN for anything else. */
export function lengthOf(duration: string): number {
  const parts = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (parts === null) return Number.NaN;
  return Number(parts[1] ?? 0) * DAY + Number(parts[2] ?? 0) * HOUR + Number(parts[3] ?? 0) * MINUTE;
}

/** How far into its day in Shanghai a moment lies, ms. */
export const timeOfDay = (at: number): number => at - startOfDay(at);

/**
 * The same time of the same day `count` months later; where that month has no such day, of its last. A period of
 * months has no fixed length, so it is counted on the calendar.
 */
export function afterMonths(from: number, count: number): number {
  const wall = new Date(from + SHANGHAI);
  const month = wall.getUTCMonth() + count;
  const last = new Date(Date.UTC(wall.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Date.UTC(wall.getUTCFullYear(), month, Math.min(wall.getUTCDate(), last));
  return day - SHANGHAI + timeOfDay(from);
}

/**
 * `length` ms counted only between `opens` and `closes` (times of day, ms) of every day: four hours from 14:01,
 * counted from 09:00 to 18:00, end at 09:01 of the next day (JD-TMO-02). NaN when no time counts at all.
 */
export function afterDayHours(from: number, length: number, opens: number, closes: number): number {
  const open = closes - opens;
  if (!(open > 0)) return Number.NaN;
  const into = Math.min(Math.max(timeOfDay(from), opens), closes);
  const left = length - (closes - into);
  if (left <= 0) return startOfDay(from) + into + length;
  // Whole days are passed at once; an end that falls on closing time belongs to the day that closes.
  const days = Math.ceil(left / open);
  return startOfDay(from) + days * DAY + opens + (left - (days - 1) * open);
}

/** 23:59:59 of the day `length` later; from `cutoff` (time of day, ms) on the next day counts (DY-SHP-01). */
export const atDayEnd = (from: number, length: number, cutoff: number | undefined): number =>
  startOfDay(from) + length + DAY - 1000 + (cutoff !== undefined && timeOfDay(from) >= cutoff ? DAY : 0);
