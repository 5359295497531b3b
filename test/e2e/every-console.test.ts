/**
 * One saved page per console at its real address, all the way: matched by the manifest, read, believed by the
 * background, kept. And the pages of the same hosts that are the buyer's: nothing of ours runs there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';

const load = (file: string): string => readFileSync(join(import.meta.dirname, '../pages', file), 'utf8');
const urlOf = (name: string): string => (JSON.parse(load(`${name}.expected.json`)) as { url: string }).url;

/** A page of each host, and the number its case is kept under. */
const CONSOLES: [name: string, id: string][] = [
  ['qn-refund-detail', '407319804404762740'],
  ['qn-refund-detail-taobao', '407319804404762741'],
  ['trade-seller-order', '1487542862810000629'],
  ['trade-sold-list', '1487542862810000630'],
  ['refund2-list', '109573419230000967'],
  ['refund2-detail', '109573419230000966'],
  ['pdd-aftersale-detail', '23111111111111'],
  ['douyin-aftersale-detail', '146701382803677771'],
  ['jd-aftersale-detail', '2501300000123456'],
];
/** The buyer's side, and a page of a console's host that is no console. */
const NONE: [name: string, url: string][] = [
  ['trade-buyer-order', urlOf('trade-buyer-order')],
  ['trade-seller-order', 'https://trade.taobao.com/trade/itemlist/list_bought_items.htm'],
  ['jd-aftersale-detail', 'https://shop.jd.com/order/detail?afsServiceId=2501300000123456'],
];

describe('at its real address', () => {
  let desk: Desk;
  let store: Page;
  let others: Page[];

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    store = await desk.page('popup.html');
    // Opened first and asked last: by then a script of ours would long be in them.
    others = [];
    for (const [name, url] of NONE) others.push(await open(name, url));
  });
  afterAll(() => desk.remove());

  async function open(name: string, url: string): Promise<Page> {
    const page = await desk.context.newPage();
    await page.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: load(`${name}.html`) }),
    );
    await page.goto(url);
    return page;
  }

  /** The worlds of the extension in a page, by the origin the browser gives them. */
  async function worldsOf(page: Page): Promise<string[]> {
    const cdp = await page.context().newCDPSession(page);
    const origins: string[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await cdp.send('Runtime.enable');
    await cdp.detach();
    return origins.filter((origin) => origin.includes(desk.extensionId));
  }

  it.each(CONSOLES)('%s is read and kept', async (name, id) => {
    const page = await open(name, urlOf(name));
    await until(`${id} is kept`, async () => {
      const rows = await storedTable(store, 'cases');
      return rows.some(({ orderId, afterSaleId }) => orderId === id || afterSaleId === id);
    });
    expect(await worldsOf(page)).toHaveLength(1);
    await page.close();
  });

  it('the buyer’s pages are left alone', async () => {
    expect(others).toHaveLength(NONE.length);
    for (const page of others) expect(await worldsOf(page), page.url()).toEqual([]);
  });
});
