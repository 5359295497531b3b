/**
 * "Teach me": a console renames a label and calls a state by another name; a person shows where the value is and
 * says what the words mean; from then on it is read, here and at a colleague's.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { pageAt } from '../console/site.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { noteActs, notedActs, pageWithoutUs } from './in-page-events.ts';
import { PICK_TAG } from './own-tags.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const c = practiceCase(now, 'pdd-no-reason-returned');
const RENAMED = { 退款金额: '应退款项', [c.status]: '静候卖家定夺' };
const AMOUNT = `￥${(c.refundFen / 100).toFixed(2)}`;

const filled = (key: string, places: Record<string, string>) =>
  word(key).replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');
const teachLabel = (fact: string) => filled('panel.teach.label', { fact: word(`fact.${fact}`) });

/** The practice console after a redesign: the same pages with other words. */
async function redesign(desk: Desk, renamed: Record<string, string> = RENAMED): Promise<void> {
  await desk.context.route(
    (url) => url.pathname === '/__practice/page.json',
    (route) => {
      const at = new URL(new URL(route.request().url()).searchParams.get('at') ?? '');
      let body = JSON.stringify(pageAt(at, now));
      for (const [from, to] of Object.entries(renamed)) body = body.replaceAll(from, to);
      return route.fulfill({ contentType: 'application/json', body });
    },
  );
}

const caseRow = async (page: Page) =>
  (await storedTable(page, 'cases')).find((one) => String(one.key).includes(c.afterSaleId));
const caseFacts = async (page: Page) => {
  const row = await caseRow(page);
  const pages = (row?.pages ?? {}) as Record<string, { facts: Record<string, { value: unknown }> }>;
  return pages.aftersale?.facts ?? {};
};
/** What the last reading of the case says of a fact. */
const readAs = (page: Page, fact: string, value: unknown) =>
  until(`${fact} is read as ${value}`, async () => (await caseFacts(page))[fact]?.value === value);
const isMissed = (page: Page, fact: string) =>
  until(`${fact} is missed`, async () => {
    const facts = await caseFacts(page);
    return facts.afterSaleId !== undefined && facts[fact] === undefined;
  });

async function openBeside(desk: Desk): Promise<{ page: Page; panel: Page }> {
  const page = await desk.console(caseAddress(c));
  const strip = await desk.strip(page);
  await until('the strip speaks', () => strip.text());
  await strip.click(word('strip.openPanel'));
  const panel = await desk.panel();
  await panel.getByText(c.afterSaleId).first().waitFor();
  return { page, panel };
}

async function start(profile = newProfile()): Promise<{ desk: Desk; kept: Page }> {
  const desk = await openDesk(profile, {}, now);
  await redesign(desk);
  await noteActs(desk.context);
  return { desk, kept: await desk.page('desk.html#lessons') };
}

describe('teaching the reader', () => {
  let desk: Desk;
  let kept: Page;
  let page: Page;
  let panel: Page;
  let before: string;
  let text: string;

  beforeAll(async () => {
    ({ desk, kept } = await start());
    ({ page, panel } = await openBeside(desk));
    before = await pageWithoutUs(page);
  });
  afterAll(() => desk.remove());

  it('misses what was renamed, and says so', async () => {
    await isMissed(kept, 'refundAmount');
    await isMissed(kept, 'status');
    await panel.getByRole('button', { name: teachLabel('refundAmount') }).waitFor();
  });

  it('refuses what is no such value, in words', async () => {
    await panel.getByRole('button', { name: teachLabel('refundAmount') }).click();
    await panel.getByText(filled('panel.teach.pointing', { fact: word('fact.refundAmount') })).waitFor();
    await page.locator(PICK_TAG).waitFor({ state: 'attached' });
    await page.getByText(c.reason).first().click({ force: true });
    await panel
      .getByText(
        filled('panel.teach.why.wrongShape', {
          text: `申请原因：${c.reason}`,
          fact: word('fact.refundAmount'),
        }),
      )
      .waitFor();
    await panel.getByRole('button', { name: word('panel.teach.again') }).click();
  });

  it('can be called off, in the page and in the panel', async () => {
    const layer = page.locator(PICK_TAG);
    const again = panel.getByRole('button', { name: teachLabel('refundAmount') });
    await layer.waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await layer.waitFor({ state: 'detached' });
    await again.click();
    await layer.waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: word('common.cancel') }).click();
    await layer.waitFor({ state: 'detached' });
    await again.click();
    await layer.waitFor({ state: 'attached' });
  });

  it('learns a label from one click in the page and one in the panel', async () => {
    await page.getByText(AMOUNT).first().click({ force: true });
    await panel.getByText('应退款项', { exact: false }).waitFor();
    await panel.getByRole('button', { name: word('panel.teach.confirm') }).click();
    await readAs(kept, 'refundAmount', c.refundFen);
    await panel.getByRole('button', { name: teachLabel('refundAmount') }).waitFor({ state: 'detached' });
  });

  it('learns what a status means from its words', async () => {
    await panel.getByRole('button', { name: teachLabel('status') }).click();
    await panel.getByText('静候卖家定夺', { exact: false }).first().waitFor();
    // The page is read again meanwhile, and what is being taught stays.
    const readAt = () => caseRow(kept).then((row) => row?.readAt);
    const earlier = await readAt();
    await page
      .getByText(c.reason)
      .first()
      .evaluate((element, said) => {
        element.textContent = said;
      }, '申请原因：质量问题');
    await until('the page is read again', async () => (await readAt()) !== earlier);
    await panel
      .getByRole('group', { name: teachLabel('status') })
      .getByRole('button', { name: word('value.status.waitSellerReceive') })
      .click();
    await readAs(kept, 'status', 'waitSellerReceive');
  });

  it('left the page as it was, and none of it heard of the clicks', async () => {
    await page.getByText('申请原因：质量问题').evaluate((element, said) => {
      element.textContent = said;
    }, `申请原因：${c.reason}`);
    expect(await pageWithoutUs(page)).toBe(before);
    expect(await notedActs(page)).toEqual([]);
    expect(desk.strays).toEqual([]);
    // The same click without the layer is heard: the ear is open.
    await page.getByText(AMOUNT).first().click();
    expect(await notedActs(page)).not.toEqual([]);
  });

  it('knows it after the page was loaded again, and after the browser was', async () => {
    await page.reload();
    await readAs(kept, 'refundAmount', c.refundFen);
    desk = await desk.restart();
    await redesign(desk);
    kept = await desk.page('desk.html#lessons');
    await kept.getByText('应退款项', { exact: false }).first().waitFor();
    const strip = await desk.strip(await desk.console(caseAddress(c)));
    await until('the strip speaks', () => strip.text());
    await readAs(kept, 'refundAmount', c.refundFen);
    text = (await kept.locator('pre').textContent()) ?? '';
    expect(text).toContain('aftersale-desk-lessons');
  });

  it('teaches a colleague with one pasted text', async () => {
    const colleague = await start();
    const theirs = await openBeside(colleague.desk);
    await isMissed(colleague.kept, 'refundAmount');
    const box = colleague.kept.getByRole('textbox', { name: word('desk.lessons.import') });
    await box.fill('今天的交接我发群里了');
    await colleague.kept.getByText(word('desk.lessons.wrong.noLessons')).waitFor();
    await box.fill(`小林：大家贴一下\n${text}\n收到`);
    await colleague.kept.getByRole('button', { name: filled('desk.lessons.apply', { n: '2' }) }).click();
    await readAs(colleague.kept, 'refundAmount', c.refundFen);
    await readAs(colleague.kept, 'status', 'waitSellerReceive');
    expect(await notedActs(theirs.page)).toEqual([]);
    await colleague.desk.remove();
  });

  it('forgets when it is told to', async () => {
    const line = kept.getByRole('listitem').filter({ hasText: '应退款项' });
    await line.getByRole('button').click();
    await isMissed(kept, 'refundAmount');
    await readAs(kept, 'status', 'waitSellerReceive');
  });
});

describe('a page rebuilt so far that nobody knows whose it is', () => {
  let desk: Desk;
  let kept: Page;

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    await redesign(desk, { 售后编号: '申请单编码' });
    kept = await desk.page('desk.html#lessons');
  });
  afterAll(() => desk.remove());

  it('is a case again once its number was taught', async () => {
    const page = await desk.console(caseAddress(c));
    const strip = await desk.strip(page);
    await until('the strip says so', async () => (await strip.text()).includes(word('unreadable.changed')));
    await strip.click(word('strip.openPanel'));
    const panel = await desk.panel();
    await panel.getByRole('button', { name: teachLabel('afterSaleId') }).click();
    await page.locator(PICK_TAG).waitFor({ state: 'attached' });
    await page.getByText(c.afterSaleId).first().click({ force: true });
    await panel.getByRole('button', { name: word('panel.teach.confirm') }).click();
    await readAs(kept, 'afterSaleId', c.afterSaleId);
    await panel.getByText(word('panel.facts.title')).first().waitFor();
  });
});
