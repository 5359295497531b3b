/** What the machine does wrong: no room left on it, a clock that is off. The person is told, and nothing typed is lost. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { CHROME_BUILD, withoutPermission } from './extension.ts';
import { writeNote } from './hands.ts';
import { browserProcess } from './side-panel.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const DAY = 86_400_000;
const ROOM = 1_000_000;
let desk: Desk;
afterEach(() => desk.remove());

const stripSays = async (page: Parameters<Desk['strip']>[0], words: string) => {
  const strip = await desk.strip(page);
  return until(`the strip says ${words}`, async () => (await strip.text()).includes(words));
};

it('no room: the note is not said to be saved, and its words stay in the box', async () => {
  const profile = newProfile();
  // With `unlimitedStorage` Chromium knows no quota, so the full disk is met by a build without it.
  const build = withoutPermission(CHROME_BUILD, `${profile}-limited`, 'unlimitedStorage');
  desk = await openDesk(profile, { build });
  const store = await desk.page('desk.html#settings');
  // Set before the first write: the browser remembers for a while how much room it found.
  const cdp = await desk.context.newCDPSession(store);
  const origin = `chrome-extension://${desk.extensionId}`;
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  await stripSays(await desk.console(caseAddress(c)), word('turn.seller'));
  const [kept] = await storedTable(store, 'cases');
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(String(kept?.key))}`);
  const card = panel.getByRole('region', { name: word('panel.write.label') });
  const box = card.getByRole('textbox', { name: word('panel.write.note') });
  await box.waitFor();

  // Noise, since what compresses well takes no room.
  const note = randomBytes(ROOM).toString('base64');
  await box.fill(note);
  await card.getByRole('button', { name: word('common.save') }).click();

  await card.getByRole('status').getByText(word('common.store.full')).waitFor();
  expect(await box.inputValue()).toBe(note);
  expect((await storedTable(store, 'entries')).filter(({ kind }) => kind === 'note')).toEqual([]);
});

it('a browser killed outright: every note that was said to be saved is there', async () => {
  const profile = newProfile();
  desk = await openDesk(profile);
  const c = practiceCase(desk.now, 'pdd-no-reason-returned');
  await stripSays(await desk.console(caseAddress(c)), word(`turn.${c.expect.turn}`));
  const store = await desk.page('desk.html#settings');
  const [kept] = await storedTable(store, 'cases');
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(String(kept?.key))}`);
  const notes = ['买家说周三寄回', '仓库没找到单号', '已请快递补签收底单'];
  for (const note of notes) await writeNote(panel, note);

  const gone = new Promise((resolve) => desk.context.once('close', resolve));
  process.kill(await browserProcess(profile), 'SIGKILL');
  await gone;

  desk = await openDesk(profile, {}, desk.now);
  const again = await desk.page('desk.html#settings');
  const written = (await storedTable(again, 'entries')).filter(({ kind }) => kind === 'note');
  expect(written.map(({ text }) => text)).toEqual(notes);
});

it('a database that is gone: it is announced, nothing is put in its place, and the person may go on', async () => {
  const profile = newProfile();
  desk = await openDesk(profile);
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  await stripSays(await desk.console(caseAddress(c)), word('turn.seller'));
  const before = await desk.page('desk.html#settings');
  await until('the canary was written', () =>
    before.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<Record<string, { cases: number }>> } } };
        }
      ).chrome.storage.local
        .get('canary')
        .then(({ canary }) => canary?.cases === 1),
    ),
  );
  await desk.close();
  rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });

  desk = await openDesk(profile, {}, desk.now);
  await stripSays(await desk.console(caseAddress(c)), word('trouble.storeLost'));
  const page = await desk.page('desk.html#register');
  await page.getByText(word('common.store.lost')).waitFor();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.getByRole('button', { name: word('common.store.goOn') }).click();
  await page.getByText(word('desk.register.none')).waitFor();
});

it('a clock that is days slow: the strip says so beside the countdown', async () => {
  // The practice pages live ten days ahead of this machine, as real ones would of a machine that is behind.
  desk = await openDesk(newProfile(), {}, Date.now() + 10 * DAY);
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  await stripSays(await desk.console(caseAddress(c)), word('strip.clockWrong'));
});
