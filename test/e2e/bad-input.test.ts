/** What the world does wrong: the page, the person's tabs, the browser. Nothing acknowledged is lost, and it is said. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as address from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { sayName, writeNote } from './hands.ts';
import { storedTable } from './stored.ts';
import { UNREADABLE_PAGES } from './tour/read-unreadable.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const PDD = practiceCase(now, 'pdd-no-reason-returned');
const TMALL = practiceCase(now, 'tmall-no-reason-returned');
const OTHER_TMALL = practiceCase(now, 'tmall-quality');

let desk: Desk;
let store: Page;

beforeAll(async () => {
  desk = await openDesk(newProfile(), {}, now);
  store = await desk.page('popup.html');
  await sayName(store, '小林');
});
afterAll(() => desk.remove());

const says = async (page: Page, words: string): Promise<string> => {
  const strip = await desk.strip(page);
  return until(`the strip says ${words}`, async () => {
    const text = await strip.text();
    return text.includes(words) && text;
  });
};

describe('pages that hold no case', () => {
  it.each(UNREADABLE_PAGES)('%s is named and nothing is kept', async (at, reason) => {
    const before = await storedTable(store, 'cases');
    const page = await desk.console(at);
    await says(page, word(reason));
    expect(await storedTable(store, 'cases')).toEqual(before);
    await page.close();
  });

  it('a page that changed: what was not read is named', async () => {
    const page = await desk.console(address.CHANGED);
    const text = await says(page, word('unreadable.changed'));
    for (const fact of ['afterSaleType', 'refundAmount']) expect(text).toContain(word(`fact.${fact}`));
    await page.close();
  });

  it('a page that changed after it was read: notes on its case still work', async () => {
    const page = await desk.console(address.caseAddress(TMALL));
    await says(page, word('turn.seller'));
    const strip = await desk.strip(page);
    await strip.click(word('strip.openPanel'));
    const panel = await desk.panel();
    await panel.getByText(TMALL.afterSaleId).first().waitFor();
    await page.evaluate(
      (ids) => {
        const lines = [
          ...ids.map((id) => `# ${id}`),
          '新版退款工作台，敬请体验。',
          '客户想把这件商品寄回来，正在等仓库的消息。',
        ];
        const redrawn = lines.map((line) =>
          Object.assign(document.createElement('p'), { textContent: line }),
        );
        document.querySelector('main')?.replaceChildren(...redrawn);
      },
      [TMALL.afterSaleId, TMALL.orderId],
    );
    await says(page, word('unreadable.changed'));
    await writeNote(panel, '页面改版了，先按昨天的记录走');
    const entries = await storedTable(store, 'entries');
    expect(entries.find((entry) => entry.text === '页面改版了，先按昨天的记录走')?.caseKey).toContain(
      TMALL.afterSaleId,
    );
    await page.close();
  });
});

describe('tabs', () => {
  it('two shops in two tabs: each case goes to its own shop', async () => {
    const pages = await Promise.all([PDD, TMALL].map((c) => desk.console(address.caseAddress(c))));
    await until('both cases are kept', async () => (await storedTable(store, 'cases')).length >= 2);
    const cases = await storedTable(store, 'cases');
    for (const c of [PDD, TMALL]) {
      expect(cases.filter((row) => row.afterSaleId === c.afterSaleId)).toMatchObject([
        { shop: c.shop.name, orderId: c.orderId },
      ]);
    }
    await Promise.all(pages.map((page) => page.close()));
  });

  it('a tab used again: the case before is never shown under the new address', async () => {
    const page = await desk.console(address.caseAddress(TMALL));
    const before = await says(page, word('turn.seller'));
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.dataset.go = '';
      document.getElementById('app')?.append(link);
      link.click();
    }, address.caseAddress(OTHER_TMALL));
    const strip = await desk.strip(page);
    const first = await until('the strip no longer shows the case before', async () => {
      const text = await strip.text();
      return text !== '' && text !== before && text;
    });
    expect(first).toContain(word('strip.reading'));
    await says(page, word('turn.seller'));
    await page.close();
  });

  it('a list in a frame is read, and its strip stands in the tab', async () => {
    const page = await desk.console(address.FRAMED_LIST);
    await says(page, word('strip.list').split('{')[0]?.trim() ?? '');
    await page.close();
  });
});

describe('the browser', () => {
  it('a worker killed before the answer: the reading is told again and kept once', async () => {
    const page = await desk.console(address.PDD_LIST);
    await desk.stopWorker();
    await page.goto(address.caseAddress(PDD));
    await says(page, word(`turn.${PDD.expect.turn}`));
    expect(
      (await storedTable(store, 'cases')).filter((row) => row.afterSaleId === PDD.afterSaleId),
    ).toHaveLength(1);
    await page.close();
  });

  it('a worker killed while a note is written: the note is there when it says so', async () => {
    const { key } =
      (await storedTable(store, 'cases')).find((row) => row.afterSaleId === PDD.afterSaleId) ?? {};
    const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(String(key))}`);
    await Promise.all([desk.stopWorker(), writeNote(panel, '后台被关掉的时候写的')]);
    const entries = await storedTable(store, 'entries');
    expect(entries.filter((entry) => entry.text === '后台被关掉的时候写的')).toHaveLength(1);
    await panel.close();
  });

  it('an update under an open page: the verdict goes, and the strip asks for a refresh', async () => {
    const page = await desk.console(address.caseAddress(PDD));
    await says(page, word(`turn.${PDD.expect.turn}`));
    // As an update does: every page of the extension closes, and the script in the page is cut off.
    await store
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => null);
    const text = await says(page, word('strip.orphaned'));
    expect(text).toContain(word('strip.orphanedHelp'));
    expect(text).not.toContain(word(`turn.${PDD.expect.turn}`));
  });
});
