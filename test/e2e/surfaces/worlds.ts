import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCases } from '../../console/cases.ts';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import type { Lang } from '../extension.ts';
import { lettingTimePass } from '../letting-time-pass.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { bringPack } from './own-pack.ts';
import type { Stage, World } from './state.ts';

/** A state that never comes is a fault to be read soon, not after half a minute each. */
const PATIENCE_MS = 10_000;
const HOUR = 3_600_000;

const noKey = (slug: string): string => {
  throw new Error(`This world keeps no case "${slug}".`);
};

/** A browser in which that world stands. The caller removes the desk. */
export async function makeWorld(world: World, lang: Lang): Promise<Stage> {
  const stage = await madeWorld(world, lang);
  stage.desk.context.setDefaultTimeout(PATIENCE_MS);
  return stage;
}

async function madeWorld(world: World, lang: Lang): Promise<Stage> {
  const word = wordsOf(lang);
  const profile = newProfile();
  const desk = await openDesk(profile, { lang });
  switch (world) {
    case 'fresh':
      return { desk, word, keyOf: noKey };
    case 'worked':
      return { desk, word, keyOf: await workAShift(desk, word) };
    case 'missed': {
      const keyOf = await workAShift(desk, word);
      await bringPack({ desk, word });
      await lettingTimePass(await desk.page('icon/128.png'), Date.now() - 2 * HOUR);
      return { desk: await desk.restart(), word, keyOf };
    }
    case 'newer':
      await takeOver(desk);
      return { desk, word, keyOf: noKey };
    case 'lost': {
      const keyOf = await workAShift(desk, word);
      await canaryWritten(desk);
      await desk.close();
      rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
      return { desk: await openDesk(profile, { lang }, desk.now), word, keyOf };
    }
  }
}

/** Reads every case of the practice console, and has somebody at work who wrote on one of them. */
async function workAShift(desk: Desk, word: Stage['word']): Promise<Stage['keyOf']> {
  const store = await desk.page('desk.html#settings');
  const cases = practiceCases(desk.now);
  // One tab that moves on, as people have it.
  const tab = await desk.context.newPage();
  for (const c of cases) {
    await tab.goto(caseAddress(c));
    await until(`${c.slug} is kept`, async () =>
      (await storedTable(store, 'cases')).some(({ afterSaleId }) => afterSaleId === c.afterSaleId),
    );
  }
  await tab.close();
  await sayName(desk, word);
  const rows = await storedTable(store, 'cases');
  await store.close();
  const keys = new Map(
    cases.map(({ slug, afterSaleId }) => [
      slug,
      String(rows.find((row) => row.afterSaleId === afterSaleId)?.key),
    ]),
  );
  return (slug) => keys.get(slug) ?? noKey(slug);
}

/** Says who works here, in the popup, and starts the shift. */
async function sayName(desk: Desk, word: Stage['word']): Promise<void> {
  const popup = await desk.page('popup.html');
  const field = popup.getByRole('textbox', { name: word('popup.askName') });
  await field.fill('林');
  await field.press('Enter');
  await popup.getByRole('button', { name: word('popup.startShift') }).click();
  await popup.getByRole('button', { name: word('popup.endShift') }).waitFor();
  await popup.close();
}

const chromeOf = <T>(page: Page, key: string): Promise<T | undefined> =>
  page.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get(key))[key] as never;
  }, key);

/** What stands outside the store remembers how much is in it: else its loss could not be told. */
async function canaryWritten(desk: Desk): Promise<void> {
  const page = await desk.page('desk.html#settings');
  const cases = practiceCases(desk.now).length;
  await until(
    'the canary was written',
    async () => (await chromeOf<{ cases: number }>(page, 'canary'))?.cases === cases,
  );
}

/** A newer release has altered the database: this one may not touch it. */
async function takeOver(desk: Desk): Promise<void> {
  const page = await desk.page('icon/128.png');
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('desk', 500);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
  });
  await page.close();
}
