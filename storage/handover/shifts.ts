/** Who is on when, by the shop's shift table. Pure; every calendar is Asia/Shanghai. */
import { DAY, startOfDay, wallClock } from '@/rules';
import type { ShiftPeriod, ShiftTable } from '../kinds';

/** One period on one day: its name and people, the day it belongs to (`2026-11-22`), and its ends, epoch ms. */
export type ShiftOn = { name: string; people: string[]; day: string; start: number; end: number };

const MINUTE = 60_000;
/** So many days ahead a next shift is looked for: longer than the longest holidays. */
const AHEAD = 31;

/** `2026-11-22` in Shanghai. */
const dayOf = (at: number) => wallClock(at).slice(0, 10);

/** The shifts that begin on the day of this moment, the earliest first. A day with its own table has only that. */
export function shiftsOn(table: ShiftTable, at: number): ShiftOn[] {
  const day = dayOf(at);
  const zero = startOfDay(at);
  // The table is people's own text: a day named `constructor` has no periods.
  const periods = Object.hasOwn(table.dated, day) ? (table.dated[day] ?? []) : table.usual;
  return periods
    .map((period) => shiftOf(period, day, zero))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function shiftOf({ name, people, from, to }: ShiftPeriod, day: string, zero: number): ShiftOn {
  const end = to > from ? to : to + DAY / MINUTE;
  return { name, people, day, start: zero + from * MINUTE, end: zero + end * MINUTE };
}

/** All that are on at this moment (start ≤ at < end), those begun on the day before included, the earliest first. */
export const shiftsAt = (table: ShiftTable, at: number): ShiftOn[] =>
  [...shiftsOn(table, at - DAY), ...shiftsOn(table, at)].filter(({ start, end }) => start <= at && at < end);

/**
 * The shift somebody works who began at `startedAt`: of those on then, one with their name, else the first; who comes
 * early works the next one to begin. null without a table.
 */
export function shiftWorked(table: ShiftTable, startedAt: number, who: string): ShiftOn | null {
  const on = shiftsAt(table, startedAt);
  const coming = comingAfter(table, startedAt).slice(0, 1);
  const theirs = (shift: ShiftOn) => who !== '' && shift.people.includes(who);
  return on.find(theirs) ?? coming.find(theirs) ?? on[0] ?? coming[0] ?? null;
}

/**
 * Who takes over from `worked` at `at`: the first shift that began after it, ends after it and is not over yet. null
 * when none comes within a month.
 */
export function nextShift(table: ShiftTable, worked: ShiftOn, at: number): ShiftOn | null {
  const later = daysFrom(worked.start).flatMap((day) => shiftsOn(table, day));
  return later.find(({ start, end }) => start > worked.start && end > worked.end && end > at) ?? null;
}

/** Those that begin after this moment, the earliest first. */
const comingAfter = (table: ShiftTable, at: number): ShiftOn[] =>
  daysFrom(at)
    .flatMap((day) => shiftsOn(table, day))
    .filter(({ start }) => start > at);

const daysFrom = (at: number): number[] => Array.from({ length: AHEAD }, (_, i) => at + i * DAY);
