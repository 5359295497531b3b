/** Two releases on one database: a store that a newer one has taken over is left as it is. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
let desk: Desk;
afterEach(() => desk.remove());

/** A page of our origin on which none of our code runs: another release's, as far as the database can tell. */
const bystander = () => desk.page('icon/128.png');

/** Opens the database at a native version, making it if there is none, and holds it open. */
const hold = (page: Page, version: number): Promise<void> =>
  page.evaluate(async (version) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('desk', version);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onupgradeneeded = () => {
        if (request.result.objectStoreNames.contains('settings')) return;
        request.result.createObjectStore('settings', { keyPath: 'name' });
      };
    });
    Object.assign(globalThis, { held: db });
  }, version);

const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());

it('a store that a newer release takes over is let go, not opened again, and stays as it is', async () => {
  desk = await openDesk(newProfile());
  const page = await desk.page('desk.html#register');
  await page.getByText(word('desk.register.none')).waitFor();
  const other = await bystander();
  await hold(other, 500);
  await letGo(other);
  await page.getByRole('alert').waitFor();

  const again = await desk.page('desk.html#register');
  await again.getByRole('alert').getByText(word('common.store.newer')).waitFor();
  const versions = () =>
    other.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(await versions()).toEqual([500]);
});
