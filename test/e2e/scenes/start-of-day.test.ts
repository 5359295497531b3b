/** 07:58: the agent begins the shift, sees what presses first, opens it and comes back; by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { sayName } from '../hands.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const SLUGS = ['tmall-no-reason-returned', 'pdd-no-reason-returned', 'tmall-quality'] as const;

/** Overnight the platform stepped in on one case, and the time for another ran out. */
const stepIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('desk');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction('cases', 'readwrite');
          transaction.objectStore('cases').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue>).result;
            const { aftersale } = cursor.value.pages;
            aftersale.facts.status.value = 'platform';
            cursor.update({ ...cursor.value, turn: 'platform' });
            const other = transaction.objectStore('cases').openCursor(null, 'prev');
            other.onsuccess = () => {
              const last = other.result;
              last?.update({ ...last.value, turn: 'seller', dueAt: Date.now() - 3_600_000 });
            };
          };
          transaction.oncomplete = () => {
            db.close();
            done();
          };
          transaction.onabort = () => failed(transaction.error);
        };
      }),
  );

describe('the start of a day', () => {
  let desk: Desk;
  let page: Page;
  const focused = (on: Page) => on.evaluate(() => document.activeElement?.closest('tr')?.id ?? '');
  const sections = () => page.getByRole('table').locator('th[scope=colgroup]').allTextContents();

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    const popup = await desk.page('popup.html');
    await sayName(popup, '小林');
    for (const [nth, slug] of SLUGS.entries()) {
      const read = await desk.console(caseAddress(practiceCase(desk.now, slug)));
      await until('the case is kept', async () => (await storedTable(popup, 'cases')).length > nth);
      await read.close();
    }
    await stepIn(popup);
    await popup.bringToFront();
    await tabTo(popup, word('popup.startShift'));
    await popup.keyboard.press('Enter');
    page = await until('the desk shows what to begin with', () =>
      desk.context.pages().find((tab) => tab.url().endsWith('/desk.html#radar?view=start')),
    );
    await page.getByRole('table').waitFor();
  });
  afterAll(() => desk.remove());

  it('begins with disputes and proof, marked by more than a colour', async () => {
    const [first, second] = await until('both headings', async () => {
      const all = await sections();
      return all.length > 1 && all;
    });
    expect(first).toContain(word('desk.radar.sections.dispute'));
    expect(first).toContain(word('desk.radar.hints.dispute'));
    expect(second).toContain(word('desk.radar.sections.overdue'));
    const next = page.locator('tr[data-index] td[data-column=next]').first();
    expect(await next.textContent()).not.toBe('');
  });

  it('walks by J, opens by Enter, and Esc comes back to the same row', async () => {
    await page.keyboard.press('j');
    await until('the first row has the focus', async () => (await focused(page)) !== '');
    const row = await focused(page);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: word('desk.case.label') });
    await drawer.getByText(word('panel.log.title')).first().waitFor();
    expect(new URL(page.url()).searchParams.get('case')).not.toBeNull();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await until('the row has the focus again', async () => (await focused(page)) === row);
  });

  it('goes to all open cases and back with the browser, each at an address of its own', async () => {
    await tabTo(page, word('desk.radar.views.all'));
    await page.keyboard.press('Enter');
    await until('no headings', async () => (await sections()).length === 0);
    expect(new URL(page.url()).hash).toBe('#radar');
    await page.goBack();
    await until('headings again', async () => (await sections()).length > 0);
  });

  it('never says that nothing is left while something was not read', async () => {
    await page.goto(page.url().replace(/#.*/, '#radar?shop=nowhere'));
    await page.getByText(word('desk.radar.noMatchTeach')).waitFor();
  });
});
