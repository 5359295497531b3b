/** The machine's clock was set back: what was told and reckoned by the wrong time is set right. */
import { judge } from '@/rules';
import type { Alerted } from '@/storage';
import { type Deadline, passedOf, stepsOf } from './due';
import { judgeAgain } from './follow-book';
import type { AlertPlan, Keeper } from './keeper';

/** Clocks are set right by seconds all the time; only more than this changes what was told. */
const SLACK = 2 * 60_000;

/** Whether the deadlines were last looked at by a clock that stood ahead of now. */
export const wasSetBack = (ranAt: number, at: number): boolean => ranAt > at + SLACK;

/**
 * What was told at a time that has not come yet counts for the steps that have passed by now, so that nothing is
 * repeated at once; the steps ahead are told again when their time really comes. Pure.
 */
export function untold(
  deadlines: readonly Deadline[],
  { minutes, quiet }: Pick<AlertPlan, 'minutes' | 'quiet'>,
  at: number,
): [string, Alerted][] {
  const steps = stepsOf(minutes);
  return deadlines.flatMap(({ key, alerted }): [string, Alerted][] => {
    if (alerted?.at === undefined || alerted.at <= at) return [];
    const { dueAt } = alerted;
    return [[key, { dueAt, step: Math.min(alerted.step, passedOf(dueAt, steps, at, quiet)), at }]];
  });
}

/** Repeating it changes nothing. Resolves to whether all of it was kept. */
export async function setRight(keeper: Keeper, plan: AlertPlan, from: number, at: number): Promise<boolean> {
  const { book } = await keeper.inUse();
  // A case that was moved on to a later deadline because the nearer seemed over gets the nearer one back.
  const again = await judgeAgain(keeper, (facts) => judge(facts, book, at), at);
  const found = again ? await keeper.deadlines(from, Number.MAX_SAFE_INTEGER) : null;
  if (!found?.ok) return false;
  const kept = await keeper.setAlerted(untold(found.value, plan, at));
  return kept.ok && (await keeper.setRanAt(at)).ok;
}
