/** Deadlines pass while the browser is closed: told at the next start, and listed until looked at. By keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { lettingTimePass } from '../letting-time-pass.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const HOUR = 3_600_000;

const list = (page: Page, n: number) =>
  page.getByRole('region', { name: word('catchUp.title').replace('{n}', String(n)) });

describe('a deadline that passed while the browser was closed', () => {
  let desk: Desk;
  let popup: Page;
  const shownNotices = async (): Promise<string[]> => {
    const worker = await desk.worker();
    const all: unknown = await worker.evaluate('chrome.notifications.getAll()');
    return Object.keys(all as Record<string, unknown>);
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    const { store } = await openCase(desk, 'tmall-no-reason-returned');
    await desk.console(caseAddress(practiceCase(desk.now, 'pdd-no-reason-returned')));
    await until('both are read', async () => (await storedTable(store, 'cases')).length === 2);
    await lettingTimePass(store, Date.now() - 2 * HOUR);
    desk = await desk.restart();
  });
  afterAll(() => desk.remove());

  it('is told once the browser is started again, and only once', async () => {
    const shown = await until('both are told', async () => {
      const ids = await shownNotices();
      return ids.length > 1 ? ids : null;
    });
    popup = await desk.page('popup.html');
    // Collected a moment after they are told: a worker stopped in between would do it at its next alarm.
    await list(popup, 2).waitFor();
    await desk.stopWorker();
    await popup.reload();
    await list(popup, 2).waitFor();
    // A worker that starts again tells none of it anew.
    const now: unknown = await popup.evaluate('chrome.notifications.getAll()');
    expect(Object.keys(now as object).sort()).toEqual(shown.toSorted());
  });

  it('stands in the popup, the desk has it too, and one key puts all aside and back', async () => {
    const page = await desk.page('desk.html');
    await list(page, 2).waitFor();
    await popup.bringToFront();
    await popup.keyboard.press('Alt+x');
    await popup.getByText(word('catchUp.seen').replace('{n}', '2')).waitFor();
    await list(page, 2).waitFor({ state: 'detached' });
    await popup.keyboard.press('Alt+x');
    await list(popup, 2).waitFor();
    await list(page, 2).waitFor();
    await page.close();
  });

  it('opens its case, and then counts as looked at', async () => {
    await tabTo(popup, word('catchUp.list'));
    await popup.keyboard.press('Enter');
    const opened = desk.context.waitForEvent('page');
    await tabTo(popup, beginning(word('catchUp.away')));
    await popup.keyboard.press('Enter');
    const panel = await opened;
    await panel.waitForURL(/sidepanel\.html\?case=/);
    await panel.getByText(word('panel.log.title')).first().waitFor();
    await list(popup, 1).waitFor();
  });
});
