/**
 * The check under the box of a web chat, on a page of the real address as strict as one can be: nothing at all while it
 * is off; when it is on, findings beside the box, safe words on the clipboard, and a page that cannot tell.
 */
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownListeners } from './chat/own-listeners.ts';
import { CHAT, openChat, practiceOf, serveChat } from './chat/serve-chat.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { CHAT_TAG, OWN_TAGS } from './own-tags.ts';
import { storedRows, storedTable } from './stored.ts';
import { closedRoot, type Strip } from './strip.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const DRAFT = '加微信返你20';
const SAFE = '在这里联系我';

/** What these tests use of the extension's own world. */
type OurGlobal = {
  chrome: {
    runtime: { onMessage: { addListener(hear: (sent: { type: string }) => void): void } };
    storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> }>;
  };
};

let desk: Desk;
let strays: string[];
let worker: Worker;

/** Every message of ours that reaches the background, by its name. */
const heard = (): Promise<string[]> =>
  worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
const nodesOfOurs = (page: Page): Promise<number> => page.locator(OWN_TAGS.join(',')).count();

async function setCheck(on: boolean): Promise<void> {
  const page = await desk.page('desk.html#settings');
  const box = page.getByRole('switch', { name: word('desk.settings.chatSwitch') });
  await box.waitFor();
  if ((await box.isChecked()) !== on) await box.click();
  await until('the setting is kept', async () => {
    const rows = await storedTable(page, 'settings');
    const kept = rows.find(({ name }) => name === 'settings')?.value as { checkChat?: boolean } | undefined;
    return (kept?.checkChat ?? false) === on;
  });
  await page.close();
}

beforeAll(async () => {
  desk = await openDesk(newProfile());
  strays = await serveChat(desk.context);
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  worker = await desk.worker();
  await worker.evaluate(() => {
    const names: string[] = [];
    Object.assign(globalThis, { heard: names });
    const { runtime } = (globalThis as unknown as OurGlobal).chrome;
    runtime.onMessage.addListener((sent) => void names.push(sent.type));
  });
});
afterAll(() => desk.remove());

describe('off, as it comes', () => {
  it('asks once, and then there is no node, no message, nothing', async () => {
    const page = await openChat(desk.context);
    await until('the script asked', async () => (await heard()).includes('chatCheckWanted'));
    await page.locator('#box').pressSequentially(DRAFT);
    expect(await ownListeners(page)).toEqual([]);
    // What the typing might have set off had the time a page of ours takes to open.
    await setCheck(true);
    expect(await heard()).toEqual(['chatCheckWanted']);
    expect(await nodesOfOurs(page)).toBe(0);
    await page.close();
  });
});

describe.each([
  ['a text area', CHAT],
  ['a box edited in place', `${CHAT}?edited`],
  ['a text area in an open shadow root', `${CHAT}?shadow`],
])('on, in %s', (_, address) => {
  let page: Page;
  let card: Strip;
  const box = () => page.locator('#box');
  const inBox = () => box().evaluate((node) => (node as HTMLTextAreaElement).value ?? node.textContent);
  const says = (what: string) =>
    until(`the card says ${what}`, async () => (await card.text()).includes(what));
  const isGone = () => until('the card is gone', async () => (await nodesOfOurs(page)) === 0);

  beforeAll(async () => {
    await setCheck(true);
    page = await openChat(desk.context, address);
    card = await closedRoot(page, CHAT_TAG);
    await until('the script asked', async () => (await heard()).includes('chatCheckWanted'));
  });
  afterAll(() => page.close());

  it('listens, which is how its silence when off can be told', async () => {
    await until('it listens', async () => (await ownListeners(page))?.includes('input'));
  });

  it('shows each finding with its reason, its clause with its age, and safe words', async () => {
    await box().pressSequentially(DRAFT);
    await says(word('chat.found').replace('{n}', '2'));
    const text = await card.text();
    for (const part of [
      '加微信',
      '引到微信',
      SAFE,
      word('desk.scripts.noClause'),
      '返你20',
      '第12条',
      '核对于',
    ])
      expect(text).toContain(part);
  });

  it('lies neither on the box nor on the button that sends, inside the window', async () => {
    const at = await card.box();
    if (at === null) throw new Error('no card');
    const pressed = await page.locator('#box, #send, #tools span, #search').all();
    expect(pressed).toHaveLength(6);
    for (const of of pressed) {
      const other = await of.boundingBox();
      if (other === null) throw new Error('not drawn');
      const apart =
        at.x + at.width <= other.x ||
        other.x + other.width <= at.x ||
        at.y + at.height <= other.y ||
        other.y + other.height <= at.y;
      expect(apart, (await of.textContent()) ?? '').toBe(true);
    }
    expect(at.x >= 0 && at.y >= 0 && at.x + at.width <= 1280 && at.y + at.height <= 800).toBe(true);
  });

  it('copies on a press and takes no focus, and the box keeps its words', async () => {
    await card.click(word('chat.copyWhat').replace('{what}', SAFE));
    await says(word('common.copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SAFE);
    expect(await box().evaluate((node) => (node.getRootNode() as Document).activeElement === node)).toBe(
      true,
    );
    expect(await inBox()).toBe(DRAFT);
  });

  it('copies the first on Alt+1, and the page hears the key as ever', async () => {
    await page.keyboard.press('Alt+1');
    await until('it is copied', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).startsWith('补偿的事'),
    );
    expect((await practiceOf(page)).seen.keys).toContain('1');
    expect(await inBox()).toBe(DRAFT);
  });

  it('is reached by Tab, stays while one is in it, and copies there too', async () => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const inCard = () => page.evaluate((tag) => document.activeElement?.localName === tag, CHAT_TAG);
    // First the ×, then the safe words of the first finding.
    for (let press = 0; press < 5 && !(await inCard()); press++) await page.keyboard.press('Tab');
    expect(await inCard()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('it is copied', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).startsWith('补偿的事'),
    );
    expect(await inCard()).toBe(true);
    expect((await practiceOf(page)).sent).toEqual([]);
    await box().focus();
  });

  it('goes when the page empties the box on sending, which is the person’s to do', async () => {
    await box().press('Enter');
    await isGone();
    expect((await practiceOf(page)).sent).toEqual([DRAFT]);
  });

  it('waits for the end of a composition', async () => {
    const asked = async () => (await heard()).filter((name) => name === 'draftTyped').length;
    const before = await asked();
    const cdp = await page.context().newCDPSession(page);
    for (const text of ['jia', 'jia wei', '加微信'])
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    expect(await inBox()).toBe('加微信');
    await cdp.send('Input.insertText', { text: '加微信' });
    await says('引到微信');
    expect(await asked()).toBe(before + 1);
    await box().press('Enter');
    await isGone();
  });

  it('looks at no line to search in', async () => {
    await page.locator('#search').pressSequentially(DRAFT);
    await box().pressSequentially('好评返现');
    await says('好评返现');
    expect(await card.text()).not.toContain('微信');
    await box().press('Enter');
    await isGone();
  });

  it('says that what is too long was not checked', async () => {
    await box().focus();
    await page.keyboard.insertText('微信'.repeat(2_501));
    await says(word('chat.tooLong').replace('{n}', '5000'));
    await box().press('Enter');
    await isGone();
  });

  it('is not noticed by the page: no event made or stopped, no call, nothing asked', async () => {
    const { seen } = await practiceOf(page);
    expect(seen).toMatchObject({ untrusted: [], stopped: [], calls: [] });
    expect(seen.keys.length).toBeGreaterThan(5);
    expect([...strays, ...desk.strays]).toEqual([]);
  });

  it('keeps nothing of what was typed, anywhere', async () => {
    const own = await desk.page('desk.html#settings');
    const kept = await own.evaluate(async () => {
      const { storage } = (globalThis as unknown as OurGlobal).chrome;
      const areas = [storage.local, storage.session, storage.sync];
      return JSON.stringify([await Promise.all(areas.map((area) => area.get())), { ...localStorage }]);
    });
    const rows = JSON.stringify(await storedRows(own));
    // What is looked for would be found: the switch itself is there.
    expect(rows).toContain('"checkChat":true');
    expect(kept.length).toBeGreaterThan(10);
    for (const typed of ['微信', '返你20', '好评返现']) {
      const found = [rows, kept].filter((all) => all.includes(typed));
      expect(found, typed).toEqual([]);
    }
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
    await own.close();
  });

  it('is put away for this page by its ×, and asks no more', async () => {
    await page.bringToFront();
    await box().pressSequentially(DRAFT);
    await says(word('chat.found').replace('{n}', '2'));
    await card.click(word('chat.away'));
    await isGone();
    const before = (await heard()).length;
    await box().pressSequentially('加微信');
    await setCheck(true);
    expect((await heard()).slice(before).filter((name) => name === 'draftTyped')).toEqual([]);
  });
});

it('ends on open pages too when it is switched off', async () => {
  const page = await openChat(desk.context);
  const card = await closedRoot(page, CHAT_TAG);
  await page.locator('#box').pressSequentially(DRAFT);
  await until('the card is there', async () => (await card.text()) !== '');
  await setCheck(false);
  await page.bringToFront();
  await page.locator('#box').pressSequentially('吧');
  await until('the card is gone', async () => (await nodesOfOurs(page)) === 0);
});
