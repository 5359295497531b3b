/** Amounts as a person reads them. Money is fen, moments are epoch ms, calendars are Asia/Shanghai. */
import { i18n } from '#i18n';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Shanghai keeps UTC+8 all year, and has since before any order here. */
const SHANGHAI = 8 * HOUR;

const two = (n: number) => String(n).padStart(2, '0');

/** The language the words are in, as the words themselves say: `zh` or `en`. */
export const tongue = (): 'zh' | 'en' => (i18n.t('common.tongue') === 'en' ? 'en' : 'zh');

/** 704 → `¥7.04`. */
export function money(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  return `${fen < 0 ? '-' : ''}¥${whole}.${two(Math.abs(fen) % 100)}`;
}

/** The Shanghai calendar day of a moment, `2026-08-06`. */
export const dayOf = (ms: number): string => new Date(ms + SHANGHAI).toISOString().slice(0, 10);

/** `14:02:11`, Shanghai. */
export const timeOfDay = (ms: number): string => new Date(ms + SHANGHAI).toISOString().slice(11, 19);

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs some fifty times what using it does, and a register draws hundreds of moments. */
function dayFormat(lang: 'zh' | 'en', sameYear: boolean): Intl.DateTimeFormat {
  const name = `${lang}${sameYear}`;
  const known = dayFormats.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(lang, {
    timeZone: 'Asia/Shanghai',
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  dayFormats.set(name, made);
  return made;
}

/** `8月6日 09:27` (`Aug 6 09:27`), with the year when it is not the year of `now`. */
export function moment(ms: number, now: number = Date.now()): string {
  const sameYear = dayOf(ms).slice(0, 4) === dayOf(now).slice(0, 4);
  const day = dayFormat(tongue(), sameYear).format(ms);
  return `${day} ${timeOfDay(ms).slice(0, 5)}`;
}

/** `14:02` of today, else with its day. */
export const shortMoment = (ms: number, now: number = Date.now()): string =>
  dayOf(ms) === dayOf(now) ? timeOfDay(ms).slice(0, 5) : moment(ms, now);

/** Whole calendar days from a Shanghai day (`2026-08-22`) to the day of `now`; never negative. */
export function daysSince(day: string, now: number): number {
  const days = (Date.parse(dayOf(now)) - Date.parse(day)) / DAY;
  return Number.isFinite(days) ? Math.max(0, Math.round(days)) : 0;
}

/** `92 天前`, `今天`. */
export function daysAgo(day: string, now: number): string {
  const days = daysSince(day, now);
  return days === 0 ? i18n.t('common.today') : i18n.t('common.daysAgo', { days });
}

/** Time left or passed, to the second: `1天 05:12:33`, `05:12:33`. Below zero it counts as zero. */
export function duration(ms: number): string {
  const left = Math.max(0, ms);
  const days = Math.floor(left / DAY);
  const clock = [(left % DAY) / HOUR, (left % HOUR) / MINUTE, (left % MINUTE) / SECOND].map((n) =>
    two(Math.floor(n)),
  );
  return days === 0 ? clock.join(':') : `${i18n.t('common.days', { days })} ${clock.join(':')}`;
}

/** The two largest units: `5天8时`, `8时20分`, `12分`, `不到1分钟`. */
export function shortDuration(ms: number): string {
  const left = Math.max(0, ms);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days > 0) return i18n.t('common.days', { days }) + (hours > 0 ? i18n.t('common.hours', { hours }) : '');
  if (hours > 0)
    return i18n.t('common.hours', { hours }) + (minutes > 0 ? i18n.t('common.minutes', { minutes }) : '');
  return minutes > 0 ? i18n.t('common.minutes', { minutes }) : i18n.t('common.underMinute');
}
