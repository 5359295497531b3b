/** A day and a time as somebody types them, in Shanghai. Pure; moments are epoch ms. */
import { DAY, HOUR, startOfDay, wallClock } from '@/rules';

export type Typed = {
  at: number;
  /** Whether a time of day was typed; without one `at` is the beginning of the day. */
  timed: boolean;
};

const DATE = /(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/;
const WORD = /(大前天|前天|昨天|今天|yesterday|today)/;
const BACK: Record<string, number> = { 今天: 0, today: 0, 昨天: 1, yesterday: 1, 前天: 2, 大前天: 3 };
const TIME = /(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*(?:[:点时]\s*(\d{1,2})?\s*分?)/;

/** The moment in a (normalised) text, the latest such day that is not after `now`; null when there is none or no such day. */
export function typedMoment(text: string, now: number): Typed | null {
  const word = WORD.exec(text);
  const date = word === null ? DATE.exec(text) : null;
  const found = word ?? date;
  if (found === null) return null;
  const day = word === null ? dayOf(date ?? [], now) : startOfDay(now) - (BACK[word[1] ?? ''] ?? 0) * DAY;
  if (day === null) return null;
  const rest = text.slice(found.index + found[0].length);
  const time = TIME.exec(rest);
  if (time === null) return { at: day, timed: false };
  const into = timeOfDay(time);
  return into === null ? null : { at: day + into, timed: true };
}

function dayOf([, year, month, day]: readonly (string | undefined)[], now: number): number | null {
  const on = (of: number): number | null => {
    const written = `${of}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    const at = startOfDay(Date.UTC(of, Number(month) - 1, Number(day)));
    // A day that does not write back as itself does not exist.
    return wallClock(at).startsWith(written) ? at : null;
  };
  if (year !== undefined) return on(Number(year));
  const thisYear = Number(wallClock(now).slice(0, 4));
  const past = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4].flatMap(
    (of) => on(of) ?? [],
  );
  return past.find((at) => at <= now) ?? null;
}

function timeOfDay([, part, hours, minutes]: readonly (string | undefined)[]): number | null {
  const late = part === '下午' || part === '晚上' || (part === '中午' && Number(hours) < 10);
  const hour = Number(hours) + (late && Number(hours) < 12 ? 12 : 0);
  const minute = Number(minutes ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return hour * HOUR + (minute * HOUR) / 60;
}
