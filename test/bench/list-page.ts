import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { longList } from '../console/addresses.ts';
import { startTrace } from './trace.ts';

/** Long enough for the late drawing, our reading in an idle moment and the background's answer. */
const WINDOW_MS = 2_500;

/** Main-thread ms of a list page from its opening to the end of the window; every arm ticks the same countdowns. */
export async function taskTime(context: BrowserContext, rows: number): Promise<number> {
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

/** The trace of a list of that many rows while it opens. */
export async function traceOf(context: BrowserContext, rows: number) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto('about:blank');
  const stop = await startTrace(cdp);
  await page.goto(longList(rows));
  await page.waitForSelector('html[data-drawn]');
  await pause(WINDOW_MS);
  const events = await stop();
  await page.close();
  return events;
}
