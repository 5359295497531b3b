import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { longList } from '../console/addresses.ts';
import { type Line, median, ms, times } from './line.ts';
import { ourTasks, startTrace } from './trace.ts';

const ROUNDS = 9;
const ADDED_LIMIT_MS = 30;
const TASK_LIMIT_MS = 50;
/** Long enough for the late drawing, our reading in an idle moment and the background's answer. */
const WINDOW_MS = 2_500;

/** Main-thread ms of a list page from its opening to the end of the window; both arms tick the same countdowns. */
async function taskTime(context: BrowserContext, rows: number): Promise<number> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // The thread's own time: what other processes take from it does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(longList(rows));
  await page.waitForSelector('html[data-drawn]');
  await pause(WINDOW_MS);
  const { metrics } = await cdp.send('Performance.getMetrics');
  await page.close();
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** The longest task with our script in it, while a list of that many rows opens, and how many there were. */
async function longestTask(
  context: BrowserContext,
  rows: number,
): Promise<{ longest: number; count: number }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto('about:blank');
  const stop = await startTrace(cdp);
  await page.goto(longList(rows));
  await page.waitForSelector('html[data-drawn]');
  await pause(WINDOW_MS);
  const tasks = ourTasks(await stop());
  await page.close();
  return { longest: Math.max(0, ...tasks), count: tasks.length };
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
  const tasks = [await longestTask(desk, 200), await longestTask(desk, 1_000)];
  return [
    {
      budget: `work added to a 200-row list ≤ ${ADDED_LIMIT_MS} ms`,
      measured: `${ms(added)} (${times(median(within) / median(without))}; control ${ms(noise)}, ${ROUNDS} rounds)`,
      ok: added <= ADDED_LIMIT_MS,
    },
    ...tasks.map(({ longest, count }, i) => ({
      budget: `longest task of ours, ${i === 0 ? 200 : '1,000'} rows ≤ ${TASK_LIMIT_MS} ms`,
      measured: count === 0 ? 'our script was not seen in the trace' : `${ms(longest)} of ${count} tasks`,
      ok: count > 0 && longest <= TASK_LIMIT_MS,
    })),
  ];
}
