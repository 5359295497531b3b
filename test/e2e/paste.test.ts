/** What no extension can see, pasted into the panel: understood, shown whose it is, kept only when the person says so. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { type Row, storedTable } from './stored.ts';
import { until } from './until.ts';
import { beginning, wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const read = practiceCase(now, 'tmall-no-reason-returned');
const other = practiceCase(now, 'pdd-no-reason-returned');
const fresh = practiceCase(now, 'pdd-refused');

const REFUND_CARD = `退款编号：${read.afterSaleId}
订单编号：${read.orderId}
退款金额：￥6.66
发货物流公司：圆通速递
收货人：张三
收货地址：湖南省长沙市岳麓区麓谷街道1号
手机号：13812345678`;

const card = (panel: Page) => panel.getByRole('region', { name: word('panel.paste.title'), exact: true });
const box = (panel: Page) => card(panel).getByRole('textbox', { name: word('panel.paste.box') });
const button = (panel: Page, name: string) => card(panel).getByRole('button', { name: beginning(name) });
const keptIn = (panel: Page) =>
  card(panel)
    .getByRole('status')
    .getByText(beginning(word('panel.paste.kept')));

/** Puts the text on the clipboard as a person does, from a field of some other page, and presses Ctrl+V in the panel. */
async function pasteInto(desk: Desk, panel: Page, text: string): Promise<void> {
  const source = await desk.context.newPage();
  await source.setContent('<textarea></textarea>');
  await source.locator('textarea').fill(text);
  await source.locator('textarea').press('ControlOrMeta+A');
  await source.locator('textarea').press('ControlOrMeta+C');
  await source.close();
  await panel.bringToFront();
  // In the open box the text would join the one before it.
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => box(panel).inputValue()).toBe(text);
}

type Chrome = { permissions: { getAll(): Promise<{ permissions: string[] }> } };
const permissionsHeld = async () =>
  (await (globalThis as unknown as { chrome: Chrome }).chrome.permissions.getAll()).permissions;

const panelOf = async (desk: Desk, key: string): Promise<Page> => {
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
  await panel.getByText(word('panel.log.title')).first().waitFor();
  return panel;
};

describe('pasting', () => {
  let desk: Desk;
  let store: Page;
  let panel: Page;
  const rows = () => storedTable(store, 'cases');
  const rowOf = async (id: string): Promise<Row | undefined> =>
    (await rows()).find((row) => row.afterSaleId === id);

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    store = await desk.page('desk.html#settings');
    for (const c of [read, other]) {
      const page = await desk.console(caseAddress(c));
      await until('the case is read', () => rowOf(c.afterSaleId));
      await page.close();
    }
    panel = await panelOf(desk, String((await rowOf(read.afterSaleId))?.key));
  });
  afterAll(() => desk.remove());

  it('opens with Ctrl+V anywhere, and asks no permission for it', async () => {
    await pasteInto(desk, panel, REFUND_CARD);
    await card(panel).getByText(word('panel.paste.here')).waitFor();
    expect(await panel.evaluate(permissionsHeld)).not.toContain('clipboardRead');
  });

  it('shows what it understood beside what the page said, and keeps nothing yet', async () => {
    const shown = await card(panel).textContent();
    expect(shown).toContain('¥6.66');
    expect(shown).toContain('¥7.04');
    expect(shown).toContain('圆通速递');
    const row = await rowOf(read.afterSaleId);
    expect(row?.pages).not.toHaveProperty('paste');
  });

  it('keeps it with the case whose numbers it has, as pasted', async () => {
    await button(panel, word('panel.paste.keep')).click();
    await keptIn(panel).waitFor();
    const row = await rowOf(read.afterSaleId);
    expect(row?.pages).toMatchObject({
      paste: {
        url: '',
        facts: { refundAmount: { value: 666, from: 'paste' }, courier: { value: '圆通速递' } },
      },
    });
  });

  it('keeps neither the text nor anybody in it', async () => {
    const all = JSON.stringify(await rows());
    for (const secret of ['张三', '13812345678', '麓谷街道']) expect(all).not.toContain(secret);
    await panel.keyboard.press('Escape');
    await card(panel).waitFor({ state: 'detached' });
    await panel.keyboard.press('v');
    expect(await box(panel).inputValue()).toBe('');
    await box(panel).press('Escape');
  });

  it('says so when it understands nothing', async () => {
    await pasteInto(desk, panel, '亲，什么时候到呀');
    await card(panel)
      .getByText(beginning(word('panel.paste.nothing')))
      .waitFor();
    expect(await card(panel).getByRole('button').count()).toBe(1);
  });

  it('leads to another case that the numbers name, and puts nothing into this one', async () => {
    await pasteInto(desk, panel, `订单号：${other.orderId}\n快递费：¥3.00`);
    await card(panel).getByText(other.shop.name).waitFor();
    const opened = desk.context.waitForEvent('page');
    await button(panel, word('panel.paste.open')).click();
    const beside = await opened;
    await beside.getByText(other.afterSaleId).first().waitFor();
    await beside.close();
    expect((await rowOf(other.afterSaleId))?.pages).not.toHaveProperty('paste');
    await button(panel, word('panel.paste.keepThere')).click();
    await keptIn(panel).waitFor();
    expect((await rowOf(other.afterSaleId))?.pages).toMatchObject({
      paste: { facts: { freightPaid: { value: 300 } } },
    });
    expect(JSON.stringify((await rowOf(read.afterSaleId))?.pages)).not.toContain('"value":300');
  });

  it('makes a case that no page has shown, and judges it', async () => {
    const empty = await desk.page('sidepanel.html');
    await empty.getByText(word('panel.none.title')).waitFor();
    await pasteInto(
      desk,
      empty,
      `订单号：${fresh.orderId}\n售后编号：${fresh.afterSaleId}\n售后类型：退货退款\n售后状态：商家驳回退货，待买家处理\n退款金额：¥56.00`,
    );
    await button(empty, word('panel.paste.create')).click();
    await empty.getByText(word('panel.log.title')).first().waitFor();
    await keptIn(empty).waitFor();
    await empty.getByText(word('turn.buyer')).first().waitFor();
    await empty
      .getByText(beginning(word('panel.paste.readAt').replace('{at}', '')).trim())
      .first()
      .waitFor();
    const row = await until('the background has judged it', async () => {
      const kept = await rowOf(fresh.afterSaleId);
      return kept?.turn === 'buyer' && kept;
    });
    expect(row).toMatchObject({ platform: 'pdd', orderId: fresh.orderId, shop: '' });
    await empty.close();
  });

  it('is all there after a restart, and says where it came from', async () => {
    const before = await rows();
    desk = await desk.restart();
    store = await desk.page('desk.html#settings');
    expect(await rows()).toEqual(before);
    panel = await panelOf(desk, String((await rowOf(fresh.afterSaleId))?.key));
    await panel.getByText(word('provenance.paste')).first().waitFor();
  });

  it('sent nothing anywhere', () => {
    expect(desk.strays).toEqual([]);
  });
});
