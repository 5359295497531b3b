/** Times as people write them in a chat, and when each ends at the latest. */
import { DAY, HOUR, startOfDay } from '../../engine/time.ts';
import { dateStart, hourOf, MINUTE, monthOf, PART_NAMES, partEnd, type Roll, weekStart } from './calendar.ts';

/** A time in a folded text. `dueAt` gives null where the words name no moment that is still to come. */
export type Said = { start: number; end: number; today: boolean; dueAt: (at: number) => number | null };

const NUMBER = '(?:\\d{1,3}(?:\\.5)?|[半一二两三四五六七八九十]{1,3})';
const HOUR_NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const PART = `(?:${PART_NAMES.join('|')})`;
const CLOCK = `(?<hour>${HOUR_NUMBER})(?:点(?<half>半|一刻|三刻)?|:|时)(?<minute>\\d{1,2})?分?(?:钟|整)?`;
const DAY_WORD = '今天|今日|今儿|今|明天|明日|明儿|明|大后天|后天|后日';
const WEEKDAY = '(?<which>下个?|本|这个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])';
const DATE = '(?:(?<month>\\d{1,2})月)?(?<date>\\d{1,2})(?:号|日)(?![楼店仓线链色码])';
const BEFORE = '(?<limit>之前|以前|前|之内|以内|内)?';

/** 48小时内, 1-3天内, 半小时后, 24小时发货. */
const LENGTH = new RegExp(
  `(?<low>${NUMBER})(?:(?:-|到|至)(?<high>${NUMBER}))?(?<andHalf>个半)?(?<unit>个?工作日|个?小时|个?钟头|h|天|日|分钟|个?星期|个?礼拜|周)(?<more>半)?` +
    `(?:之内|以内|内|之后|以后|后|(?=发货|发出|到账|必发|退款))`,
  'g',
);
/** 明天, 今晚8点前, 下周五, 25号之前. */
const DAYED = new RegExp(
  `(?:(?<day>${DAY_WORD})|${WEEKDAY}|${DATE})(?<part>${PART})?(?:${CLOCK})?${BEFORE}`,
  'g',
);
/** 下午3点前, 15:00. */
const CLOCKED = new RegExp(`(?<part>${PART})?${CLOCK}${BEFORE}`, 'g');
/** 月底前, 本周内; and times that no clock can be made of. */
const NAMED =
  /(?<end>月底|月末|年底|年末|周内|下周内|这几天|这两天|近两天|近几天|近日|当天|当日|下班)(?:之前|以前|前)?/g;

/** All times in the text, in order; where two overlap, the longer. */
export function timesIn(text: string): Said[] {
  const found = [
    ...[...text.matchAll(LENGTH)].flatMap(lengthSaid),
    ...[...text.matchAll(DAYED)].flatMap(daySaid),
    ...[...text.matchAll(CLOCKED)].flatMap(clockSaid),
    ...[...text.matchAll(NAMED)].map(namedSaid),
  ].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Said[] = [];
  const taken = new Set<number>();
  for (const said of found) {
    let free = true;
    for (let at = said.start; at < said.end; at++) free &&= !taken.has(at);
    if (!free) continue;
    for (let at = said.start; at < said.end; at++) taken.add(at);
    kept.push(said);
  }
  return kept.sort((a, b) => a.start - b.start);
}

type Groups = Partial<Record<string, string>>;
const placeOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

/** A moment still to come, moved on as far as the words allow; else null. */
function toCome(due: number, at: number, roll: Roll): number | null {
  if (!Number.isFinite(due)) return null;
  if (due > at) return due;
  const step = roll === 'day' ? DAY : roll === 'week' ? 7 * DAY : Number.NaN;
  const moved = due + Math.ceil((at - due + 1) / step) * step;
  return Number.isFinite(moved) ? moved : null;
}

function lengthSaid(match: RegExpExecArray): Said[] {
  const { low = '', high = low, unit = '', andHalf, more } = match.groups as Groups;
  const count = numberOf(high) + ((more ?? andHalf) === undefined ? 0 : 0.5);
  if (!Number.isFinite(count) || count <= 0) return [];
  return [{ ...placeOf(match), today: false, dueAt: (at) => lengthEnd(at, count, unit) }];
}

function lengthEnd(at: number, count: number, unit: string): number | null {
  // Which days are workdays the shop's calendar knows, not the words.
  if (unit.includes('工作日')) return null;
  if (unit === '分钟') return at + count * MINUTE;
  if (/小时|钟头|h/.test(unit)) return at + count * HOUR;
  const days = /周|星期|礼拜/.test(unit) ? count * 7 : count;
  if (!Number.isInteger(days)) return at + days * DAY;
  return startOfDay(at) + (days + 1) * DAY;
}

const AWAY: Record<string, number> = { 今: 0, 明: 1, 后: 2, 大: 3 };
const WEEKDAYS = '一二三四五六日';

function daySaid(match: RegExpExecArray): Said[] {
  const groups = match.groups as Groups;
  const { day, part, hour, limit } = groups;
  // 今 and 明 alone are days only before a part of one: 今晚, 明早.
  if ((day === '今' || day === '明') && part === undefined) return [];
  if (hour !== undefined && timeOf(groups) === null) return [];
  const before = limit?.endsWith('前') ?? false;
  const dueAt = (at: number): number | null => {
    const { start, roll } = dayOf(groups, at);
    const within = timeOf(groups) ?? (part === undefined ? wholeDay(before) : partEnd(part, before) * HOUR);
    const due = toCome(start + within, at, roll);
    if (due !== null || roll !== 'month') return due;
    const { year, month } = monthOf(at);
    return toCome(dateStart(year, month + 1, Number(groups.date)) + within, at, 'never');
  };
  return [{ ...placeOf(match), today: day?.startsWith('今') ?? false, dueAt }];
}

/** Before a day is before it begins. */
const wholeDay = (before: boolean) => (before ? 0 : DAY);

function dayOf({ day, which, weekday, month, date }: Groups, at: number): { start: number; roll: Roll } {
  if (day !== undefined) return { start: startOfDay(at) + (AWAY[day[0] ?? ''] ?? 0) * DAY, roll: 'never' };
  if (weekday !== undefined) {
    const nth = weekday === '天' || weekday === '末' ? 6 : WEEKDAYS.indexOf(weekday);
    const week = weekStart(at) + (which?.startsWith('下') ? 7 * DAY : 0);
    return { start: week + nth * DAY, roll: which === undefined ? 'week' : 'never' };
  }
  const here = monthOf(at);
  const start = dateStart(here.year, month === undefined ? here.month : Number(month), Number(date));
  return { start, roll: month === undefined ? 'month' : 'never' };
}

function clockSaid(match: RegExpExecArray): Said[] {
  const groups = match.groups as Groups;
  const within = timeOf(groups);
  if (within === null) return [];
  // 一点 is mostly a little, 3点 mostly three points: a bare hour needs a word that makes it one.
  const bare = groups.part === undefined && groups.limit === undefined && groups.half === undefined;
  if (bare && /点$|时$/.test(match[0])) return [];
  return [{ ...placeOf(match), today: false, dueAt: (at) => toCome(startOfDay(at) + within, at, 'day') }];
}

/** From the day's beginning to the clock time, ms; null when no clock shows it. */
function timeOf({ hour, half, minute, part }: Groups): number | null {
  if (hour === undefined) return null;
  const said = numberOf(hour);
  const minutes = half === '半' ? 30 : half === '一刻' ? 15 : half === '三刻' ? 45 : Number(minute ?? 0);
  if (!(said <= 24) || minutes > 59) return null;
  return hourOf(said, part) * HOUR + minutes * MINUTE;
}

function namedSaid(match: RegExpExecArray): Said {
  const { end = '' } = match.groups as Groups;
  const dueAt = (at: number): number | null => {
    const { year, month } = monthOf(at);
    if (end.startsWith('月')) return dateStart(year, month + 1, 1);
    if (end.startsWith('年')) return dateStart(year, 13, 1);
    if (end === '周内') return weekStart(at) + 7 * DAY;
    return end === '下周内' ? weekStart(at) + 14 * DAY : null;
  };
  return { ...placeOf(match), today: false, dueAt };
}

const CHINESE = '零一二三四五六七八九';

/** 48, 1.5, 十二, 两, 半; of 两三 the larger. NaN for what is no number. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  const value = (char: string | undefined) =>
    char === '两' ? 2 : char === undefined ? Number.NaN : CHINESE.indexOf(char);
  const ten = text.indexOf('十');
  if (ten === -1) return value(text.at(-1)) > 0 ? value(text.at(-1)) : Number.NaN;
  const tens = ten === 0 ? 1 : value(text[ten - 1]);
  const ones = ten === text.length - 1 ? 0 : value(text[ten + 1]);
  return tens > 0 && ones >= 0 ? tens * 10 + ones : Number.NaN;
}
