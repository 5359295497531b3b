/**
 * Where a fact was read: hovered in the panel it is outlined in the page, nothing else is; what the page says
 * two ways is asked; what a person corrects stays, also over a restart, and what was read stays beside it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress, PDD_LIST } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { pageWithoutUs } from './in-page-events.ts';
import { OUTLINE_TAG } from './own-tags.ts';
import { storedTable } from './stored.ts';
import { closedRoot, type Strip } from './strip.ts';
import { until } from './until.ts';
import { beginning, wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const c = practiceCase(now, 'pdd-no-reason-returned');
const other = practiceCase(now, 'pdd-unshipped-refund-only');
const amount = (fen: number) => `¥${(fen / 100).toFixed(2)}`;
const READ = amount(c.refundFen);
const MINE = amount(c.refundFen + 18);
const LATER = amount(c.refundFen + 100);

let desk: Desk;
let page: Page;
let panel: Page;
let outline: Strip;

beforeAll(async () => {
  desk = await openDesk(newProfile(), {}, now);
  ({ page, panel, outline } = await openCase(desk));
});
afterAll(() => desk.remove());

/** The case's page with the browser's own panel beside it, its facts unfolded. */
async function openCase(on: Desk): Promise<{ page: Page; panel: Page; outline: Strip }> {
  const seen = await on.console(caseAddress(c));
  const strip = await on.strip(seen);
  await until('the strip can open the panel', async () =>
    (await strip.text()).includes(word('strip.openPanel')),
  );
  await strip.click(word('strip.openPanel'));
  const side = await on.panel();
  const facts = side.getByRole('region', { name: word('panel.facts.title') });
  await facts.waitFor();
  if ((await facts.getByRole('list').count()) === 0) await facts.getByText(word('panel.facts.title')).click();
  return { page: seen, panel: side, outline: await closedRoot(seen, OUTLINE_TAG) };
}

const line = (fact: string) =>
  panel
    .getByRole('region', { name: word('panel.facts.title') })
    .getByRole('listitem')
    .filter({ has: panel.getByText(word(`fact.${fact}`), { exact: true }) });
const look = (fact: string) =>
  line(fact).getByRole('button', {
    name: beginning(word('panel.facts.look')) + word(`fact.${fact}`),
    exact: false,
  });
const doubts = () => panel.getByRole('region', { name: word('panel.doubts.title') });

/** Where a text stands in the page, as the browser draws it. */
const boxOf = (text: string) =>
  page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (!node.textContent?.includes(wanted)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  }, text);

/** Waits until the outline lies around a text, and lets in all of it. */
const around = (text: string) =>
  until(`the outline lies around ${text}`, async () => {
    const [frame, value] = [await outline.box(), await boxOf(text)];
    if (frame === null || value === null) return false;
    return (
      frame.x <= value.x + 1 &&
      frame.y <= value.y + 1 &&
      frame.x + frame.width >= value.x + value.width - 1 &&
      frame.y + frame.height >= value.y + value.height - 1 &&
      frame.height < 3 * value.height
    );
  });
const gone = () => until('no outline is drawn', async () => (await outline.box()) === null);

/** Rewrites the amount in the page, as the console does when the buyer changes the request. */
const rewrite = (from: string, to: string) =>
  page.evaluate(
    ([was, is]) => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (node.textContent?.includes(was)) node.textContent = node.textContent.replace(was, is);
      }
    },
    [from.slice(1), to.slice(1)] as const,
  );

describe('a fact that was read from the page beside the panel', () => {
  it('is outlined while it is hovered, and leaves the page as it was', async () => {
    const before = await pageWithoutUs(page);
    await line('refundAmount').hover();
    await around(READ.slice(1));
    expect(await pageWithoutUs(page)).toBe(before);
    expect(await outline.text()).toBe('');
    await panel.getByRole('heading', { level: 1 }).hover();
    await gone();
  });

  it('is outlined while it is focused, and scrolled into view with Enter', async () => {
    await page.setViewportSize({ width: 900, height: 240 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await look('afterSaleId').focus();
    await look('afterSaleId').press('Enter');
    await around(c.afterSaleId);
    const box = await outline.box();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(240);
    await page.evaluate(() => scrollBy(0, 20));
    await around(c.afterSaleId);
    await look('afterSaleId').blur();
    await gone();
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  it('takes its outline along when it is taken out of the page', async () => {
    await line('reasonText').hover();
    await around(c.reason);
    await page.evaluate((reason) => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (node.textContent?.includes(reason)) found.push(node);
      }
      for (const node of found) node.parentElement?.remove();
    }, c.reason);
    await gone();
  });
});

describe('a correction', () => {
  it('is an entry with what was read, which stays beside it', async () => {
    await page.reload();
    await line('refundAmount').getByText(READ).first().waitFor();
    const name = word('panel.facts.correct').replace('{fact}', word('fact.refundAmount'));
    await line('refundAmount').getByRole('button', { name }).click();
    const field = line('refundAmount').getByRole('spinbutton');
    expect(await field.inputValue()).toBe(READ.slice(1));
    await field.fill(MINE.slice(1));
    await field.press('Enter');
    await line('refundAmount').getByText(MINE, { exact: true }).waitFor();
    await line('refundAmount').getByText(word('panel.facts.pageSays').replace('{value}', READ)).waitFor();
    expect((await storedTable(panel, 'entries')).filter(({ kind }) => kind === 'correction')).toMatchObject([
      { fact: 'refundAmount', value: c.refundFen + 18, read: c.refundFen },
    ]);
  });

  it('survives a restart', async () => {
    desk = await desk.restart();
    ({ page, panel, outline } = await openCase(desk));
    await line('refundAmount').getByText(MINE, { exact: true }).waitFor();
    expect(await doubts().count()).toBe(0);
  });

  it('is asked about once the page says something else, and neither wins in silence', async () => {
    await rewrite(READ, LATER);
    await doubts()
      .getByRole('button', { name: word('panel.doubts.page').replace('{value}', LATER) })
      .waitFor();
    await line('refundAmount').getByText(MINE, { exact: true }).waitFor();
    await doubts()
      .getByRole('button', { name: word('panel.doubts.page').replace('{value}', LATER) })
      .click();
    await doubts().waitFor({ state: 'detached' });
    await line('refundAmount').getByText(LATER, { exact: true }).waitFor();
    const last = (await storedTable(panel, 'entries')).filter(({ kind }) => kind === 'correction').at(-1);
    expect(last).toMatchObject({ fact: 'refundAmount', value: null, read: c.refundFen + 100 });
  });
});

describe('a fact the page says two ways', () => {
  const picks = () => doubts().getByRole('group', { name: word('fact.refundAmount') });

  it('is open, and each value is outlined where it stands', async () => {
    await page.evaluate(
      ([was, is]) => {
        const box = [...document.querySelectorAll('div')].find(
          (div) => div.childElementCount === 0 && div.textContent.includes(was),
        );
        const copy = box?.cloneNode(true) as HTMLElement;
        copy.textContent = copy.textContent.replace(was, is);
        box?.parentElement?.append(copy);
      },
      [LATER.slice(1), READ.slice(1)] as const,
    );
    await picks().waitFor();
    expect(await line('refundAmount').count()).toBe(0);
    for (const value of [LATER, READ]) {
      await picks().getByRole('button', { name: value }).hover();
      await around(value.slice(1));
    }
  });

  it('is settled by picking one, as an entry', async () => {
    await picks().getByRole('button', { name: READ }).click();
    await line('refundAmount').getByText(READ, { exact: true }).waitFor();
    await doubts().waitFor({ state: 'detached' });
    const last = (await storedTable(panel, 'entries')).filter(({ kind }) => kind === 'correction').at(-1);
    expect(last).toMatchObject({ fact: 'refundAmount', value: c.refundFen, read: null });
  });
});

describe('a list page', () => {
  it('has its counters in the panel', async () => {
    const list = await desk.console(PDD_LIST);
    await panel.getByRole('region', { name: word('panel.counters.title') }).waitFor();
    const shown = await panel.getByRole('definition').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    const [kept] = await storedTable(panel, 'counters');
    expect(Object.keys(kept?.counters as object).length).toBeGreaterThan(0);
    await list.close();
    await page.bringToFront();
  });
});

describe('the outline never belongs to another case', () => {
  it('goes when the console moves on', async () => {
    // The panel was drawn anew under a pointer that stood still, which enters nothing.
    await panel.getByRole('heading', { level: 1 }).hover();
    await line('orderId').hover();
    await around(c.orderId);
    await page.evaluate((to) => history.pushState(null, '', to), caseAddress(other));
    await gone();
  });

  it('goes when the panel goes', async () => {
    await page.goto(caseAddress(c));
    await look('orderId').waitFor();
    await until('it is outlined', async () => {
      await panel.getByRole('heading', { level: 1 }).hover();
      await line('orderId').hover();
      return (await outline.box()) !== null;
    });
    await panel.close();
    await gone();
  });
});
