/**
 * The panel beside the console: readings that arrive while one types take neither focus nor selection nor place, it
 * follows the tab and keeps what was begun in the other, and digits answer wherever the focus is but in a field.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const quality = practiceCase(now, 'tmall-quality');
const other = practiceCase(now, 'pdd-no-reason-returned');
const NOTE = '台灯退回来先通电试三分钟';

/** What a person would lose. */
const hold = (panel: Page) =>
  panel.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement;
    return {
      tag: box.tagName,
      text: box.value,
      from: box.selectionStart,
      to: box.selectionEnd,
      y: Math.round(window.scrollY),
    };
  });

/** The console changes a sum in place, as it does when the buyer changes the request. */
const changeSum = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([was, is]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        if (node.nodeValue?.includes(was as string))
          node.nodeValue = node.nodeValue.replace(was as string, is as string);
    },
    [from, to],
  );

describe('the panel', () => {
  let desk: Desk;
  let page: Page;
  let second: Page;
  let panel: Page;

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    page = await desk.console(caseAddress(quality));
    const strip = await desk.strip(page);
    await until('the strip has its button', async () =>
      (await strip.text()).includes(word('strip.openPanel')),
    );
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(quality.afterSaleId).first().waitFor();
  });
  afterAll(() => desk.remove());

  it('keeps focus, selection and place while readings arrive', async () => {
    await panel.keyboard.press('n');
    await panel.keyboard.type(NOTE);
    for (let back = 0; back < 4; back++) await panel.keyboard.press('Shift+ArrowLeft');
    const before = await hold(panel);
    expect(before).toMatchObject({ tag: 'TEXTAREA', text: NOTE, from: NOTE.length - 4, to: NOTE.length });
    expect(before.y).toBeGreaterThan(0);
    for (const [from, to] of [
      ['129.00', '128.00'],
      ['128.00', '127.50'],
    ] as const) {
      await changeSum(page, from, to);
      await panel.locator('header').getByText(`¥${to}`).waitFor();
    }
    expect(await hold(panel)).toEqual(before);
  });

  it('follows the tab, and on the way back stands where it was left', async () => {
    const before = await hold(panel);
    second = await desk.console(caseAddress(other));
    await panel.getByText(other.afterSaleId).first().waitFor();
    expect(await panel.evaluate(() => window.scrollY)).toBe(0);
    expect(await panel.getByRole('textbox', { name: word('panel.write.note') }).inputValue()).toBe('');
    await page.bringToFront();
    await panel.getByText(quality.afterSaleId).first().waitFor();
    expect(await panel.getByRole('textbox', { name: word('panel.write.note') }).inputValue()).toBe(NOTE);
    // What is kept of the case is read again, and the page grows by it.
    await until(
      'the place is reached',
      async () => (await panel.evaluate(() => Math.round(window.scrollY))) === before.y,
    );
  });

  it('shows whose turn it is on one line while the band is away, and moves nothing for it', async () => {
    await panel.evaluate(() => window.scrollTo(0, 0));
    const slim = panel.locator('[aria-hidden] > div').filter({ hasText: quality.afterSaleId.slice(-4) });
    await slim.waitFor({ state: 'detached' });
    const heightOf = () => panel.evaluate(() => document.documentElement.scrollHeight);
    const height = await heightOf();
    await panel.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await slim.waitFor();
    expect(await slim.textContent()).toContain(word('turn.seller'));
    expect((await slim.boundingBox())?.y).toBe(0);
    expect(await heightOf()).toBe(height);
  });

  it('takes a digit as text in a field, and as the answer anywhere else', async () => {
    const told = async () => {
      const rows = await storedTable(panel, 'cases');
      return Object.keys(rows.find((row) => row.afterSaleId === quality.afterSaleId)?.told as object);
    };
    await panel.keyboard.press('n');
    await panel.keyboard.press('End');
    await panel.keyboard.type('1');
    expect((await hold(panel)).text).toBe(`${NOTE}1`);
    expect(await told()).toEqual([]);
    await panel
      .getByRole('region', { name: word('panel.ask.title') })
      .getByRole('button')
      .first()
      .focus();
    const asked = await panel.locator('#ask').textContent();
    await panel.keyboard.press('1');
    await until(
      'the next question stands there',
      async () => (await panel.locator('#ask').textContent()) !== asked,
    );
    expect(await told()).toHaveLength(1);
    // The button that had the focus is gone; the next one has it, not the top of the page.
    await until('the focus is in the card', () =>
      panel.evaluate(() => document.getElementById('ask')?.contains(document.activeElement) === true),
    );
    await panel
      .getByRole('button', { name: word('panel.ask.undo') })
      .or(panel.getByRole('status').getByRole('button'))
      .first()
      .press('Enter');
    await until('the answer is taken back', async () => (await told()).length === 0);
    expect(await panel.locator('#ask').textContent()).toBe(asked);
    await second.close();
  });
});
