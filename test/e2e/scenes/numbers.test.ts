/** From a bar to its cases in the list they stand in, and back to the same numbers; from a notification of several to these; by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { lettingTimePass } from '../letting-time-pass.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const HOUR = 3_600_000;
/** The first two are of one shop. */
const SLUGS = ['tmall-no-reason-returned', 'tmall-quality', 'pdd-no-reason-returned'] as const;

describe('from a number to its cases', () => {
  let desk: Desk;
  let page: Page;
  const listed = () => page.locator('tbody tr[data-index]').count();
  const only = (title: string, n: number) =>
    page.getByText(word('desk.only.these').replace('{title}', title).replace('{n}', String(n)));
  const focused = (name: string) =>
    page.evaluate(
      (part) => document.activeElement?.getAttribute('aria-label')?.includes(part) === true,
      name,
    );
  const allOpen = () =>
    page.getByText(word('desk.radar.count').replace('{shown}', '3').replace('{all}', '3'));

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    const { store, panel } = await openCase(desk, SLUGS[0]);
    await panel.close();
    for (const [nth, slug] of SLUGS.entries()) {
      const read = await desk.console(caseAddress(practiceCase(desk.now, slug)));
      await until('the case is kept', async () => (await storedTable(store, 'cases')).length > nth);
      await read.close();
    }
    await lettingTimePass(store, Date.now() - 2 * HOUR);
    desk = await desk.restart();
    page = await desk.page('desk.html#settings');
  });
  afterAll(() => desk.remove());

  it('from a notification of two opens the radar with these two', async () => {
    const worker = await desk.worker();
    const opened = desk.context.waitForEvent('page');
    // Nobody can click on what the system draws: the worker hears what the browser would say then.
    const [id] = await until('one of several', async () => {
      const all: unknown = await page.evaluate('chrome.notifications.getAll()');
      const several = Object.keys(all as object).filter((name) => !name.startsWith('case|'));
      return several.length > 0 && several;
    });
    await worker.evaluate((name) => {
      const { onClicked } = (
        globalThis as unknown as { chrome: { notifications: { onClicked: { dispatch(id: string): void } } } }
      ).chrome.notifications;
      onClicked.dispatch(name);
    }, id ?? '');
    const radar = await opened;
    await radar
      .getByText(word('desk.only.these').replace('{title}', word('desk.only.told')).replace('{n}', '2'))
      .waitFor();
    await until('two rows', async () => (await radar.locator('tbody tr[data-index]').count()) === 2);
  });

  it('shows what a bar is made of, goes on to the register by Enter, and Back brings the same numbers', async () => {
    await page.keyboard.press('Alt+7');
    const title = word('numbers.reasons.title');
    await page.locator('main [data-order]').first().waitFor();
    const counted = await page.locator('main header span').first().textContent();
    const reason = word('value.reason.quality');
    await tabTo(page, word('value.reason.noReason'));
    await page.keyboard.press('ArrowDown');
    await until('the bar has the focus', () => focused(reason));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('link').waitFor();
    await page.keyboard.press('Enter');
    await only(`${title} · ${reason}`, 1).waitFor();
    await until('one row', async () => (await listed()) === 1);
    expect(new URL(page.url()).hash).toContain('#register?bar=reason');
    await page.goBack();
    await page.getByRole('region', { name: title, exact: true }).waitFor();
    expect(await page.locator('main header span').first().textContent()).toBe(counted);
  });

  it('of what ran over time goes on to the radar, and to all of it again', async () => {
    // What was told has moved on to the next deadline of its case; these pass now.
    await lettingTimePass(page, Date.now() - HOUR);
    await tabTo(page, word('numbers.again'));
    await page.keyboard.press('Enter');
    const chart = page.getByRole('region', { name: word('numbers.overdue.byClock'), exact: true });
    const first = chart.locator('[data-order="0"]');
    await tabTo(page, (await first.getAttribute('aria-label')) ?? '');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    const n = await dialog.getByRole('listitem').count();
    await page.keyboard.press('Enter');
    await until('its rows', async () => (await listed()) === n);
    expect(new URL(page.url()).hash).toContain('#radar?bar=lateClock');
    await page.reload();
    await until('the same rows, counted anew', async () => (await listed()) === n);
    await tabTo(page, word('desk.only.all'));
    await page.keyboard.press('Enter');
    await allOpen().waitFor();
    expect(new URL(page.url()).hash).toBe('#radar');
  });
});
