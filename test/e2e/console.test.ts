/** The practice console itself, in a bare browser: if it does not behave like a console, no other test here means much. */

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as address from '../console/addresses.ts';
import { practiceCase, practiceCases } from '../console/cases.ts';
import { yuan } from '../console/format.ts';
import { serveConsole } from '../console/serve.ts';
import { newProfile } from './desk.ts';
import { launchChromium } from './launch.ts';

const now = Date.now();
const cases = practiceCases(now);
let context: BrowserContext;
let strays: string[];
const complaints: string[] = [];

const visit = async (at: string): Promise<Page> => {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${at}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${at}: ${message.text()}`));
  await page.goto(at);
  await page.waitForSelector('html[data-drawn]');
  return page;
};

beforeAll(async () => {
  context = await launchChromium(newProfile(), { headless: true });
  ({ strays } = await serveConsole(context, now));
});
afterAll(() => context.close());

describe('the practice console', () => {
  it('has ids of the shapes the platforms use', () => {
    for (const c of cases) {
      expect(c.orderId).toMatch(c.site === 'pdd' ? /^\d{6}-\d{15}$/ : /^\d{19}$/);
      expect(c.afterSaleId).toMatch(c.site === 'pdd' ? /^\d{14}$/ : /^\d{18}$/);
    }
    expect(new Set(cases.map((c) => c.afterSaleId)).size).toBe(cases.length);
  });

  it.concurrent.each(cases.map((c) => [c.slug, c] as const))(
    'draws %s under the strict policy, all facts on it',
    async (_, c) => {
      const page = await visit(address.caseAddress(c));
      const text = await page.textContent('body');
      for (const said of [c.afterSaleId, c.orderId, c.status, c.reason, yuan(c.refundFen), c.shop.name]) {
        expect(text).toContain(said);
      }
      await page.close();
    },
  );

  it('draws every page it lists', async () => {
    const start = await visit(address.START);
    const links = await start
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(cases.length);
    const pages = await Promise.all(links.map(visit));
    await Promise.all(pages.map((page) => page.close()));
    await start.close();
  });

  it('keeps the case before on screen for a moment when it moves in the same tab', async () => {
    const there = practiceCase(now, 'tmall-quality');
    const page = await visit(address.TMALL_LIST);
    const moved = await page.evaluate(() => {
      const link = document.querySelectorAll<HTMLAnchorElement>('a[data-go][href*="disputeId"]')[1];
      link?.click();
      return { address: location.href, stillTheList: document.body.textContent.includes('售后单统计') };
    });
    expect(moved).toEqual({ address: address.caseAddress(there), stillTheList: true });
    await page.waitForSelector(`html[data-drawn="${address.caseAddress(there)}"]`);
    expect(await page.textContent('body')).not.toContain('售后单统计');
    await page.close();
  });

  it('counts down', async () => {
    const page = await visit(address.caseAddress(practiceCase(now, 'pdd-unshipped-refund-only')));
    const before = await page.textContent('.timer');
    expect(before).toMatch(/^0天2\d时\d+分\d+秒$/);
    await page.waitForFunction((text) => document.querySelector('.timer')?.textContent !== text, before);
    await page.close();
  });

  it('refuses and reports what is none of its own', async () => {
    const page = await visit(address.PDD_LIST);
    await page.evaluate(() =>
      fetch('/mercury/mms/afterSales/queryList', { method: 'POST' }).catch(() => null),
    );
    expect(strays).toEqual(['POST https://mms.pinduoduo.com/mercury/mms/afterSales/queryList']);
    await page.close();
  });

  it('made no page complain', () => {
    const expected = /mercury/;
    expect(complaints.filter((line) => !expected.test(line) && !line.includes('ERR_FAILED'))).toEqual([]);
  });
});
