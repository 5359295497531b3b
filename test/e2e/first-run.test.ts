/** The first card: on every surface until it is put away on one, and back from the settings. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { openCase } from './scenes/open-case.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(newProfile());
});
afterAll(() => desk.remove());

const card = (page: Page) => page.getByRole('region', { name: word('firstRun.title') });
const line = (page: Page) => page.getByRole('note').filter({ hasText: word('firstRun.brief') });
const told = (page: Page) => card(page).getByText(word('firstRun.readWhat'));

describe('the first card', () => {
  let pages: Page[];

  it('stands on panel, popup and desk, with what the browser counted', async () => {
    pages = [];
    for (const name of ['sidepanel.html', 'popup.html', 'desk.html#radar']) pages.push(await desk.page(name));
    for (const page of pages) {
      await told(page).waitFor();
      expect(await card(page).textContent()).toContain(word('firstRun.requests').replace('{n}', '0'));
    }
  });

  it('leaves the popup its box', async () => {
    const popup = pages[1];
    if (popup === undefined) throw new Error('No popup.');
    await popup.bringToFront();
    await popup.keyboard.type('退货');
    expect(await popup.getByRole('combobox').inputValue()).toBe('退货');
    expect(await card(popup).count()).toBe(0);
    await popup.keyboard.press('Escape');
    await told(popup).waitFor();
  });

  it('is one line above a case', async () => {
    const { panel, store } = await openCase(desk, 'tmall-quality');
    await line(panel).waitFor();
    expect(await card(panel).count()).toBe(0);
    await store.close();
    await panel.close();
  });

  it('goes everywhere by one key, for good', async () => {
    const popup = pages[1];
    await popup?.bringToFront();
    await popup?.keyboard.press('Alt+k');
    for (const page of pages) await told(page).waitFor({ state: 'detached' });
    const [panel] = pages;
    await panel?.reload();
    await panel?.getByText(word('panel.none.title')).waitFor();
    expect(panel === undefined ? -1 : await told(panel).count()).toBe(0);
  });

  it('comes back from the settings', async () => {
    const settings = await desk.page('desk.html#settings');
    await settings.getByRole('button', { name: word('firstRun.again') }).click();
    await told(settings).waitFor();
    for (const page of pages) await told(page).waitFor();
    await until('the button puts it away again', () =>
      settings
        .getByRole('button', { name: word('firstRun.away') })
        .last()
        .isVisible(),
    );
  });
});
