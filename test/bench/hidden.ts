import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { serveConsole } from '../console/serve.ts';
import { newProfile } from '../e2e/desk.ts';
import { CHROME_BUILD } from '../e2e/extension.ts';
import { launchUntouched } from '../e2e/launch.ts';
import { STRIP_TAG } from '../e2e/own-tags.ts';
import type { Line } from './line.ts';
import { ourTasks, startTrace } from './trace.ts';

/** The case's clock ticks every second while it is seen, so a few seconds show a timer that should not run. */
const WATCHED_MS = 4_000;

async function runsOfOurs(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const stop = await startTrace(cdp);
  await pause(WATCHED_MS);
  const runs = ourTasks(await stop()).length;
  await cdp.detach();
  return runs;
}

/** How often our content script runs in a tab that nobody sees, beside the same tab when it is seen. */
export async function hiddenTab(): Promise<Line> {
  const now = Date.now();
  const browser = await launchUntouched(newProfile(), CHROME_BUILD);
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser came without its context');
  await serveConsole(context, now);
  const page = await context.newPage();
  await page.goto(caseAddress(practiceCase(now, 'pdd-no-reason-returned')));
  await page.waitForSelector(STRIP_TAG, { state: 'attached' });
  const seen = await runsOfOurs(page);
  const other = await context.newPage();
  await other.bringToFront();
  await page.waitForFunction(() => document.hidden, undefined, { polling: 100 });
  const unseen = await runsOfOurs(page);
  await browser.close();
  return {
    budget: 'hidden tab: no timer, no observer work',
    measured: `ran ${unseen} times in ${WATCHED_MS / 1000} s (seen: ${seen})`,
    // A tab in which it never ran would prove nothing.
    ok: seen > 0 && unseen === 0,
  };
}
