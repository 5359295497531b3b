/**
 * Which deadlines want telling now, when the next one will, and which can be told together.
 * Pure; moments in epoch ms.
 */
import type { CaseRow, QuietHours } from '@/storage';
import { lengthOf, nightAt } from './quiet';

export type Deadline = Pick<
  CaseRow,
  'key' | 'platform' | 'shop' | 'orderId' | 'afterSaleId' | 'firstSeenAt' | 'alerted'
> & {
  dueAt: number;
};

/** One notification: a case, or several of one shop that stand at the same step. */
export type Notice = {
  /** Same for the same news, so that telling it twice shows it once. */
  id: string;
  missed: boolean;
  /** How many steps have passed; remembered with the case once told. */
  step: number;
  /** Nearest first, never empty. */
  cases: [Deadline, ...Deadline[]];
};

const MINUTE = 60_000;
/** The badge counts what ends within the hour, whatever steps were chosen for telling. */
const BADGE_MINUTES = 60;

export const CASE_NOTICE = 'case|';

/** Minutes before an end at which to tell, longest first, the end itself last. */
export function stepsOf(alertMinutes: readonly number[]): number[] {
  const chosen = alertMinutes.filter((minutes) => Number.isFinite(minutes) && minutes > 0);
  return [...new Set([...chosen, 0])].sort((a, b) => b - a);
}

/** How long before quiet hours begin an end inside them is told: time to act, or to hand it to somebody. */
const BEFORE_QUIET = 15 * MINUTE;

/** How long before its end a deadline first matters to anybody, ms. */
export const horizonOf = (alertMinutes: readonly number[], quiet: QuietHours | null = null): number =>
  Math.max(BADGE_MINUTES, ...stepsOf(alertMinutes)) * MINUTE +
  (quiet === null ? 0 : lengthOf(quiet) + BEFORE_QUIET);

/**
 * When a step is told. Inside quiet hours it keeps its time and is collected, except where the end itself falls into
 * quiet hours, so that it would never be told aloud: into the same ones, it is told before they begin; into later
 * ones, once these are over.
 */
function momentOf(dueAt: number, minutes: number, quiet: QuietHours | null): number {
  const moment = dueAt - minutes * MINUTE;
  const night = minutes === 0 ? null : nightAt(quiet, moment);
  if (night === null) return moment;
  if (dueAt < night.end) return night.start - BEFORE_QUIET;
  return nightAt(quiet, dueAt) === null ? moment : night.end;
}

/** How many steps have passed: a later one, told early, takes those before it along. */
export const passedOf = (
  dueAt: number,
  steps: readonly number[],
  at: number,
  quiet: QuietHours | null = null,
): number => steps.findLastIndex((minutes) => momentOf(dueAt, minutes, quiet) <= at) + 1;

/** A page that counts in hours gives an end that drifts by up to one of them between two readings. */
const SAME_END = 61 * MINUTE;

const toldOf = ({ dueAt, alerted }: Deadline) =>
  alerted !== undefined && Math.abs(alerted.dueAt - dueAt) < SAME_END ? alerted.step : 0;

/** The deadlines that have come to a step nobody was told of, as few notices as say it, missed ones last. */
export function noticesOf(
  deadlines: readonly Deadline[],
  alertMinutes: readonly number[],
  at: number,
  quiet: QuietHours | null = null,
): Notice[] {
  const steps = stepsOf(alertMinutes);
  const groups = new Map<string, Notice>();
  for (const deadline of deadlines.toSorted((a, b) => a.dueAt - b.dueAt)) {
    const step = passedOf(deadline.dueAt, steps, at, quiet);
    if (step <= toldOf(deadline)) continue;
    const id = `${deadline.platform}|${deadline.shop}|${step}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { id, missed: step === steps.length, step, cases: [deadline] });
    else group.cases.push(deadline);
  }
  return [...groups.values()]
    .map((notice) =>
      notice.cases.length === 1 ? { ...notice, id: CASE_NOTICE + notice.cases[0].key } : notice,
    )
    .sort((a, b) => a.step - b.step);
}

/** The next moment at which a step is reached or the badge changes; null when none lies ahead. */
export function nextWake(
  deadlines: readonly Deadline[],
  alertMinutes: readonly number[],
  at: number,
  quiet: QuietHours | null = null,
): number | null {
  const steps = stepsOf(alertMinutes);
  const horizon = horizonOf(alertMinutes, quiet);
  const ahead = deadlines.flatMap(({ dueAt }) => [
    // Where a deadline first comes into sight: one further off may have to be told sooner, before quiet hours.
    dueAt - horizon,
    dueAt - BADGE_MINUTES * MINUTE,
    ...steps.map((minutes) => momentOf(dueAt, minutes, quiet)),
  ]);
  const next = Math.min(...ahead.filter((moment) => moment > at));
  return Number.isFinite(next) ? next : null;
}

/** How many of ours end within the hour. */
export const withinTheHour = (deadlines: readonly Deadline[], at: number): number =>
  deadlines.filter(({ dueAt }) => dueAt > at && dueAt <= at + BADGE_MINUTES * MINUTE).length;
