import type { BrowserContext } from 'playwright-core';
import { type Line, median, ms, times } from './line.ts';
import { taskTime, traceOf } from './list-page.ts';
import { longestTaskOf, ourTasks } from './trace.ts';

const ROUNDS = 9;
const ADDED_LIMIT_MS = 30;
const TASK_LIMIT_MS = 50;
/**
 * The longest piece of our script in one task, beside the longest task it ran in (the page's own work
 * included: an observer's callback runs at the end of whatever changed the page), and the longest task of
 * the same page without us.
 */
async function longestTask(bare: BrowserContext, desk: BrowserContext, rows: number) {
  const tasks = ourTasks(await traceOf(desk, rows));
  const longest = (what: 'ours' | 'whole') => Math.max(0, ...tasks.map((task) => task[what]));
  const alone = longestTaskOf(await traceOf(bare, rows));
  return { rows, ours: longest('ours'), whole: longest('whole'), alone, count: tasks.length };
}

/**
 * What the extension costs a 200-row list: bare browser, browser with it, bare again, in turns, so that a
 * busy machine is busy for all three; the second bare arm says how much of the difference is noise.
 */
export async function listCost(bare: BrowserContext, desk: BrowserContext): Promise<Line[]> {
  const without: number[] = [];
  const within: number[] = [];
  const control: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    without.push(await taskTime(bare, 200));
    within.push(await taskTime(desk, 200));
    control.push(await taskTime(bare, 200));
  }
  const added = median(within) - median(without);
  const noise = median(control) - median(without);
  // One after the other: a browser traces for one client at a time.
  const tasks = [await longestTask(bare, desk, 200), await longestTask(bare, desk, 1_000)];
  return [
    {
      budget: `work added to a 200-row list ≤ ${ADDED_LIMIT_MS} ms`,
      measured: `${ms(added)} (${times(median(within) / median(without))}; control ${ms(noise)}, ${ROUNDS} rounds)`,
      ok: added <= ADDED_LIMIT_MS,
    },
    ...tasks.map(({ rows, ours, whole, alone, count }) => ({
      budget: `our script in one task, ${rows.toLocaleString('en')} rows ≤ ${TASK_LIMIT_MS} ms`,
      measured:
        count === 0
          ? 'our script was not seen in the trace'
          : `${ms(ours)} (whole task ${ms(whole)}; the page alone ${ms(alone)})`,
      ok: count > 0 && ours <= TASK_LIMIT_MS,
    })),
  ];
}
