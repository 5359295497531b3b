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

const YEAR = /20\d\d[-/.年]/g;
/** A day that is announced, or one end of a span, is not when something happened. */
const FORECAST = /(?:预计|预约|承诺|最晚|最迟|截[止至]|将于|请于|[至~]):? ?$/;
const DEADLINE = /^ ?(?:之?前|[至起~]|送达|到期)/;
const EDGE = /[ ,;|()[\]【】]/;

/**
 * The moments that stand by themselves in a text, with their places: at its ends, between spaces or brackets, or where `seam`
 * says that an element begins.
 */
export function momentsIn(
  folded: string,
  seam: (at: number) => boolean,
): (Shaped<number> & { from: number })[] {
  const found: (Shaped<number> & { from: number })[] = [];
  for (const { index } of folded.matchAll(YEAR)) {
    const one = moment(folded.slice(index));
    if (!one) continue;
    const end = index + one.length;
    const free = (unit: string | undefined, at: number) => unit === undefined || EDGE.test(unit) || seam(at);
    const alone = free(folded[index - 1], index) && free(folded[end], end);
    const told = FORECAST.test(folded.slice(0, index)) || DEADLINE.test(folded.slice(end));
    if (alone && !told) found.push({ ...one, from: index });
  }
  return found;
}
