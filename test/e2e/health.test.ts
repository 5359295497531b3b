/** Page health by the surfaces a person uses: pages are read, a label is renamed overnight, and it shows at once. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as address from '../console/addresses.ts';
import type { PracticeCase } from '../console/case.ts';
import { practiceCases } from '../console/cases.ts';
import { pageAt } from '../console/site.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const cases = practiceCases(now).filter(({ site }) => site === 'pdd');
const [before, after] = [cases.slice(0, 2), cases.slice(2)];

/** The console is rebuilt: from now on what it calls the refund is called something else. */
const rename = (desk: Desk) =>
  desk.context.route(
    (url) => url.pathname === '/__practice/page.json',
    (route) => {
      const at = new URL(new URL(route.request().url()).searchParams.get('at') ?? '');
      const tree = JSON.stringify(pageAt(at, now))
        .replaceAll('退款金额', '退还数目')
        .replaceAll('待退金额', '待还数目');
      return route.fulfill({ contentType: 'application/json', body: tree });
    },
  );

describe('page health', () => {
  let desk: Desk;
  let health: Page;

  const readCase = async (c: PracticeCase) => {
    const page = await desk.console(address.caseAddress(c));
    await until(`what ${c.slug} was like is kept`, async () =>
      (await storedTable(health, 'skeletons')).some(({ of }) => of === c.afterSaleId),
    );
    await page.close();
  };

  beforeAll(async () => {
    expect(after).toHaveLength(5);
    desk = await openDesk(newProfile(), {}, now);
    health = await desk.page('desk.html#health');
  });
  afterAll(() => desk.remove());

  it('says what will be here while no page was read', async () => {
    await health.getByText(word('desk.health.none')).waitFor();
  });

  it('is well while the console is as it was', async () => {
    for (const c of before) await readCase(c);
    await health.getByRole('heading', { name: '拼多多 售后详情' }).waitFor();
    await health.getByText('1 种页面都读得正常。').waitFor();
  });

  it('says at once that a label was renamed, and what stands there now', async () => {
    await rename(desk);
    for (const c of after) await readCase(c);
    await health
      .getByText('拼多多 售后详情：“退款金额”最近连着 5 页没读到，之前 2 页里读到 2 页，可能改版了。')
      .waitFor();
    await health.getByText('退还数目').first().waitFor();
  });

  it('names a page that was not recognised at all', async () => {
    const page = await desk.console(address.CHANGED);
    await until('the rebuilt page is kept', async () =>
      (await storedTable(health, 'skeletons')).some(({ unreadable }) => unreadable === 'changed'),
    );
    await page.close();
    await health.getByText(word('unreadable.changed')).first().waitFor({ state: 'attached' });
  });

  it('hands out a report that holds nothing of any case, exactly as shown', async () => {
    await health.getByRole('button', { name: word('desk.health.report.open') }).click();
    const shown = await health.getByLabel(word('desk.health.report.text')).inputValue();
    const [file] = await Promise.all([
      health.waitForEvent('download'),
      health.getByRole('button', { name: word('desk.health.report.download') }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe(shown);
    expect(JSON.parse(shown)).toMatchObject({
      pages: [
        { site: 'pdd', state: 'broken', facts: { refundAmount: { state: 'broken', read: 2, missed: 6 } } },
      ],
    });
    expect(shown).toContain('"退还数目", "shape": "money", "fact": null');
    expect(shown).not.toMatch(/\d{4}/);
    for (const { shop, item, reason } of cases) {
      for (const said of [shop.name, item.title, item.spec, reason]) expect(shown).not.toContain(said);
    }
    expect(shown).not.toContain('http');
  });

  it('is still known after the browser was restarted, and no request was made', async () => {
    expect(desk.strays).toEqual([]);
    desk = await desk.restart();
    health = await desk.page('desk.html#health');
    await health.getByText('“退款金额”最近连着 6 页没读到').first().waitFor();
  });
});
