/**
 * Promise G3: a damaged store is announced, never silently empty or shortened. The files of a closed profile are
 * damaged in each way that was seen to happen; then either everything that was acknowledged is there, or the
 * person is told. There is no third way.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';
import { writeOnAndOn } from './write-on-and-on.ts';

const word = wordsOf('zh-CN');
const NOTES = 60;
let desk: Desk;

type Damage = (folder: string, named: (what: RegExp) => string[]) => void;

/** How the files of LevelDB, in which Chromium keeps IndexedDB, were seen to be damaged. */
const DAMAGES: Record<string, Damage> = {
  'CURRENT is gone': (folder) => rmSync(join(folder, 'CURRENT')),
  'MANIFEST is cut short': (_, named) => {
    for (const file of named(/^MANIFEST/)) truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'the last pages were never written': (_, named) => {
    for (const file of named(/\.log$/)) truncateSync(file, Math.floor(statSync(file).size * 0.6));
  },
  'the log is zeros': (_, named) => zero(named(/\.log$/)),
  'the tables are zeros': (_, named) => zero(named(/\.ldb$/)),
  'a table is gone': (_, named) => {
    for (const file of named(/\.ldb$/).slice(0, 1)) rmSync(file);
  },
  'the folder is gone': (folder) => rmSync(folder, { recursive: true }),
};

const zero = (files: readonly string[]) => {
  for (const file of files) writeFileSync(file, Buffer.alloc(readFileSync(file).length));
};

/** What the canary remembers of the log; null before it was ever written. */
const entriesRemembered = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ canary?: { entries: number } }> } } };
    };
    return (await chrome.storage.local.get('canary')).canary?.entries ?? 0;
  });

/**
 * Six megabytes of noise in rows of their own: LevelDB writes a table only once its log has grown past four, and a
 * larger value would lie in a file of its own.
 */
const ballast = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('desk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction('settings', 'readwrite');
    const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    for (let n = 0; n < 150; n += 1) {
      const value = crypto.getRandomValues(new Uint8Array(40_000));
      transaction.objectStore('settings').put({ name: `ballast ${n}`, value });
    }
    await done;
    db.close();
  });

const profile = newProfile();
const asItWas = `${profile}-as-it-was`;
const saved: string[] = [];

/** A profile in which notes were said to be saved, started again so that tables lie on the disk, closed and copied. */
beforeAll(async () => {
  desk = await openDesk(profile);
  const c = practiceCase(desk.now, 'pdd-no-reason-returned');
  const strip = await desk.strip(await desk.console(caseAddress(c)));
  const verdict = word(`turn.${c.expect.turn}`);
  await until(`the strip says ${verdict}`, async () => (await strip.text()).includes(verdict));
  const store = await desk.page('desk.html#settings');
  await store.getByRole('textbox', { name: word('desk.settings.name') }).fill('林');
  await store.keyboard.press('Enter');
  await store.getByRole('status').getByText(word('common.saved')).waitFor();
  const key = String((await storedRows(store)).cases?.[0]?.key);
  for (const round of [1, 2]) {
    const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
    await writeOnAndOn(panel, `round ${round}`, (text) => saved.push(text));
    await until('notes are saved', () => saved.length >= round * NOTES);
    await panel.close();
    if (round === 1) await ballast(await desk.page('desk.html#settings'));
    desk = await desk.restart();
  }
  const page = await desk.page('desk.html#settings');
  await page.getByRole('textbox').first().waitFor();
  await until('the canary has all of them', async () => (await entriesRemembered(page)) >= saved.length);
  await desk.close();
  cpSync(profile, asItWas, { recursive: true });
});
afterEach(() => desk.close());
afterAll(() => desk.remove());

it.each(Object.entries(DAMAGES))('%s: all is there, or the person is told', async (_, damage) => {
  rmSync(profile, { recursive: true });
  cpSync(asItWas, profile, { recursive: true });
  const folder = join(
    profile,
    'Default',
    'IndexedDB',
    `chrome-extension_${desk.extensionId}_0.indexeddb.leveldb`,
  );
  damage(folder, (what) => {
    const files = readdirSync(folder).filter((file) => what.test(file));
    if (files.length === 0)
      throw new Error(`There is no ${what} to damage: ${readdirSync(folder).join(', ')}`);
    return files.map((file) => join(folder, file));
  });

  desk = await openDesk(profile, {}, desk.now);
  const page = await desk.page('desk.html#register');
  const told = page.getByRole('alert').first();
  await told.or(page.getByRole('table').first()).waitFor();
  const isTold = await told.isVisible();
  const rows = isTold ? {} : await storedRows(page);
  const kept = new Set((rows.entries ?? []).map(({ text }) => text));
  expect(isTold ? [] : saved.filter((text) => !kept.has(text))).toEqual([]);
  // And it is told, not cried wolf: nothing of what was damaged here leaves all notes readable.
  expect(isTold).toBe(true);
});
