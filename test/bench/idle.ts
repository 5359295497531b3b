import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import type { Desk } from '../e2e/desk.ts';
import { storedTable } from '../e2e/stored.ts';
import { until } from '../e2e/until.ts';
import { wordsOf } from '../e2e/words.ts';
import { type Line, median, ms } from './line.ts';
import { addEmptyPage } from './popup.ts';

const CLOCKS = 30;
const ROUNDS = 4;
const SETTLE_MS = 2_000;
const WATCHED_MS = 10_000;
const PER_MINUTE = 60_000 / WATCHED_MS;
const word = wordsOf('zh-CN');

const clocksOn = (page: Page) => page.getByRole('timer').count();

/** Writes promises until the panel counts down so many moments, and unfolds them. */
async function fillWithClocks(panel: Page): Promise<void> {
  const saved = panel.getByRole('status').getByText(word('common.saved'));
  const box = panel.getByRole('textbox', { name: word('panel.write.promise') });
  for (let nth = await clocksOn(panel); nth < CLOCKS; nth++) {
    await panel.keyboard.press('p');
    await box.fill(`第 ${nth} 件答应的事`);
    await panel.getByRole('button', { name: word('panel.write.pick.threeDays') }).click();
    await box.press('Alt+KeyS');
    await saved.waitFor();
    await box.blur();
  }
  await panel.locator('#log > button').click();
}

/** ms of the page's thread in a minute at rest: all its tasks, and of them script, style and layout. */
async function restOf(page: Page, address: string): Promise<{ tasks: number; script: number; look: number }> {
  await page.goto(address);
  await pause(SETTLE_MS);
  if (address.includes('sidepanel')) await page.locator('#log > button').click();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? Number.NaN) * 1000;
    return {
      tasks: of('TaskDuration'),
      script: of('ScriptDuration'),
      look: of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  };
  const from = await read();
  await pause(WATCHED_MS);
  const to = await read();
  await cdp.detach();
  const perMinute = (key: keyof typeof from) => (to[key] - from[key]) * PER_MINUTE;
  return { tasks: perMinute('tasks'), script: perMinute('script'), look: perMinute('look') };
}

/** What an open panel with thirty running clocks costs while nobody touches it, beside an empty React page. In turns. */
export async function idlePanel(desk: Desk, extension: string): Promise<Line> {
  await addEmptyPage(extension);
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  const console_ = await desk.console(caseAddress(c));
  const page = await desk.page('popup.html');
  const row = await until('the case is kept', async () =>
    (await storedTable(page, 'cases')).find(({ afterSaleId }) => afterSaleId === c.afterSaleId),
  );
  await console_.close();
  const address = (path: string) => `chrome-extension://${desk.extensionId}/${path}`;
  const panel = address(`sidepanel.html?case=${encodeURIComponent(String(row.key))}`);
  await page.goto(panel);
  await page.locator('#log').waitFor();
  await fillWithClocks(page);
  const clocks = await clocksOn(page);
  const ours: Awaited<ReturnType<typeof restOf>>[] = [];
  const empty: typeof ours = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await restOf(page, address('empty-page.html')));
    ours.push(await restOf(page, panel));
  }
  await page.close();
  const mid = (all: typeof ours, key: keyof (typeof ours)[number]) => median(all.map((one) => one[key]));
  return {
    budget: `panel at rest, ${clocks} clocks, per minute`,
    measured:
      `${ms(mid(ours, 'tasks'))} (script ${ms(mid(ours, 'script'))}, style and layout ${ms(mid(ours, 'look'))})` +
      ` beside ${ms(mid(empty, 'tasks'))} of an empty React page`,
    ok: clocks >= CLOCKS ? null : false,
  };
}
