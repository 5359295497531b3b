import type { QuietHours } from '@/storage';

const DAY = 24 * 60;
/** A day needs some time to tell things in. */
const LONGEST = 16 * 60;

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** As the setting is written: `22:00 - 08:00`; empty for none. */
export const quietText = (quiet: QuietHours | null): string =>
  quiet === null ? '' : `${clock(quiet.from)} - ${clock(quiet.to)}`;

/**
 * The quiet hours as typed (`22:00-8:00`, `22：00 至 8`), in minutes of the Shanghai day; `null` for an empty text,
 * `undefined` for one that is something else, for no time at all, or for more than 16 hours.
 */
export function quietHours(text: string): QuietHours | null | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return null;
  const found = /^(\d{1,2})(?::(\d{2}))?\s*(?:[-–—~至到]|to)\s*(\d{1,2})(?::(\d{2}))?$/.exec(typed);
  if (found === null) return undefined;
  const [fromHour, fromMinute, toHour, toMinute] = found.slice(1).map((part = '0') => Number(part)) as [
    number,
    number,
    number,
    number,
  ];
  if (fromHour > 24 || toHour > 24 || fromMinute > 59 || toMinute > 59) return undefined;
  const from = (fromHour * 60 + fromMinute) % DAY;
  const to = (toHour * 60 + toMinute) % DAY;
  const length = (to - from + DAY) % DAY;
  return length === 0 || length > LONGEST ? undefined : { from, to };
}
