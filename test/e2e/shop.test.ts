/** A shop writes its promises in the form: looked through, switched on, then judging and cited in the side panel. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const c = practiceCase(Date.now(), 'tmall-quality');

describe('a shop’s own promises', () => {
  let desk: Desk;
  let rules: Page;
  let panel: Page;
  let page: Page;
  const press = (name: string) => rules.getByRole('button', { name, exact: true }).click();
  const panelSays = (words: string) =>
    until(`the panel says ${words}`, async () =>
      (await panel.evaluate(() => document.body.textContent ?? '')).includes(words),
    );

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    page = await desk.console(caseAddress(c));
    const strip = await desk.strip(page);
    await until('the strip has its button', async () =>
      (await strip.text()).includes(word('strip.openPanel')),
    );
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(c.afterSaleId).first().waitFor();
    rules = await desk.page('desk.html#rules');
  });
  afterAll(() => desk.remove());

  it('are written, kept as typed when given up, and switched on', async () => {
    await press(word('desk.shop.write'));
    await rules.getByLabel(word('desk.shop.name'), { exact: true }).fill('演示店');
    await rules.getByLabel(word('desk.shop.source')).fill('商品页');
    await rules.getByRole('checkbox', { name: '更长的无理由' }).check();
    for (let rung = 0; rung < 2; rung++) await press(word('desk.shop.addRung'));
    await press(word('desk.shop.next'));
    await press(word('desk.review.giveUp'));
    expect(await rules.getByLabel(word('desk.shop.name'), { exact: true }).inputValue()).toBe('演示店');
    await press(word('desk.shop.next'));
    await press(word('desk.review.activate'));
    await rules.getByRole('switch', { name: '演示店' }).waitFor();
  });

  it('are in the panel at once: a right of the buyer with its end, and who may grant what', async () => {
    // The panel goes with the tab in front.
    await page.bringToFront();
    await panelSays('本店60天无理由到期');
    await panelSays('客服 ≤ ¥10.00 · 主管 ≤ ¥50.00');
    expect(desk.strays).toEqual([]);
  });

  it('are opened again as they were written', async () => {
    await rules.bringToFront();
    await press(word('desk.shop.change').replace('{name}', '演示店'));
    expect(await rules.getByLabel(word('desk.shop.name'), { exact: true }).inputValue()).toBe('演示店');
    expect(await rules.getByRole('checkbox', { name: '更长的无理由' }).isChecked()).toBe(true);
  });
});
