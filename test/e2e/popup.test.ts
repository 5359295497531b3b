/** The popup by keyboard alone: it opens to be typed in, answers in three keys, and copies with the source. */
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
const c = practiceCase(now, 'pdd-no-reason-returned');

describe('the popup', () => {
  let desk: Desk;
  let page: Page;
  const options = () => page.getByRole('option');
  const chosen = () => page.locator('[role=option][aria-selected=true]');
  const box = () => page.getByRole('combobox');
  const search = async (text: string) => {
    await page.keyboard.press('Escape');
    await until('the box is empty', async () => (await box().inputValue()) === '');
    await page.keyboard.insertText(text);
  };
  /** What Enter puts on the clipboard. */
  const copied = async () => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press('Enter');
    return until('something is copied', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text === '' ? null : text;
    });
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.console(caseAddress(c));
    page = await desk.page('popup.html');
    await until('the case is kept', async () => (await storedTable(page, 'cases')).length > 0);
    await page.reload();
    await page.bringToFront();
  });
  afterAll(() => desk.remove());

  it('opens ready to type', async () => {
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  });

  it('finds late shipping by initials and copies the rule with its source', async () => {
    await search('ycfh');
    await chosen().getByText('延迟发货').first().waitFor();
    expect(await copied()).toMatch(/延迟发货.*T[BM]-SHP-0\d.*https:/);
  });

  it('finds a case by any part of its number and by its shop’s initials', async () => {
    await search(c.afterSaleId.slice(3, 11));
    await options().filter({ hasText: c.afterSaleId }).waitFor();
  });

  it('works out the seven days beside what was taught', async () => {
    await search('七天 3-8 14:20');
    await options().filter({ hasText: '3月16日 00:00' }).first().waitFor();
    await options().filter({ hasText: '3月15日 14:20' }).first().waitFor();
    expect(await copied()).toContain('L-7D-02');
  });

  it('asks what is missing, and a choice goes into the box', async () => {
    await search('运费 天猫 无理由');
    const bar = page.getByRole('region', { name: word('popup.calc.ask') });
    await bar.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await bar.waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('运费 天猫 无理由 包邮');
    await chosen().getByText('TB-FRT-05').waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  });

  it('says what to say instead, forgives one slip and says so', async () => {
    await search('加微信');
    await options()
      .filter({ hasText: word('popup.never') })
      .first()
      .waitFor();
    await search('延迟发贷');
    await page.getByText(word('popup.near').replace('{query}', '延迟发贷')).waitFor();
    await chosen().getByText('延迟发货').first().waitFor();
  });

  it('lists scripts alone after a slash', async () => {
    await search('/');
    await until('scripts are listed', async () => (await options().count()) > 5);
    for (const text of await options().allTextContents()) expect(text).toContain(word('desk.scripts.hit'));
  });
});

describe('practice', () => {
  it('is answered by number, and what was answered is kept with the day it comes again', async () => {
    const desk = await openDesk(newProfile(), {}, now);
    const page = await desk.page('desk.html#practice');
    const next = page.getByRole('button', { name: word('desk.practice.next') });
    await page.getByRole('button', { name: word('desk.practice.restart') }).waitFor();
    await page.keyboard.press('1');
    const show = page.getByRole('button', { name: word('desk.practice.show') });
    await next.or(show).waitFor();
    if (await show.isVisible()) await page.keyboard.press('j');
    await next.waitFor();
    await until('it is kept', async () => (await storedTable(page, 'practice')).length === 1);
    const [item] = await storedTable(page, 'practice');
    expect(Number(item?.dueAt)).toBeGreaterThan(now);
    await desk.remove();
  });
});
