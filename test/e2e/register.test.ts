/**
 * The register a shop kept in a sheet goes in, stands beside what was read, is worked on in place, survives a reload,
 * and goes out again with every digit; taken in a second time it changes nothing.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const filled = (key: string, places: Record<string, string | number>) =>
  word(key).replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
const now = Date.now();
const c = practiceCase(now, 'pdd-no-reason-returned');

/** Nineteen digits: a number would lose the last four. */
const LONG_ID = '3141592653589793238';
const CSV = [
  '登记日期,店铺,平台,订单号,旺旺,商品,退款金额,进度,处理人,备注,仓位',
  `2026/11/2,${c.shop.name},拼多多,${c.orderId},小明同学,,12.50,等仓库,陈,包装破了,A-3`,
  `2026/11/3,另一家店,淘宝,${LONG_ID},小红同学,搪瓷杯,8.00,处理中,林,=1+1,`,
  '2026/11/4,另一家店,淘宝,1.23E+18,小李同学,搪瓷杯,9.00,处理中,林,,',
].join('\r\n');

describe('the register', () => {
  let desk: Desk;
  let page: Page;

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tool = (name: string) => button(word(`desk.register.tools.${name}`)).click();
  const rowOf = (id: string) => page.getByRole('row').filter({ hasText: id });
  const close = () => page.keyboard.press('Escape');
  const importFile = async () => {
    await tool('import');
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: '登记表.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${CSV}`) });
    await button(word('desk.import.plan')).click();
    return page.locator('dialog [role=status]').first();
  };
  const exported = async (format: 'xlsx' | 'csv') => {
    await tool('export');
    await page.getByRole('radio', { name: filled('desk.export.all', { n: 2 }) }).check();
    await page.getByRole('radio', { name: word(`desk.export.formats.${format}`) }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('dialog')
        .getByRole('button', { name: word('desk.export.write'), exact: true })
        .click(),
    ]);
    const bytes = await readFile(await download.path());
    await close();
    return { name: download.suggestedFilename(), bytes };
  };

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    const settings = await desk.page('desk.html#settings');
    const name = settings.getByRole('textbox', { name: word('desk.settings.name') });
    await name.fill('周');
    await name.press('Enter');
    await settings.getByText(word('common.saved')).waitFor();
    await settings.close();
    await desk.console(caseAddress(c));
    page = await desk.page('desk.html#register');
    await rowOf(c.afterSaleId).waitFor();
  });
  afterAll(() => desk.remove());

  it('says what a sheet would change, with the row whose digits are gone, before anything is kept', async () => {
    const sum = await importFile();
    await sum.getByText(filled('desk.import.new', { n: 2 })).waitFor();
    await sum.getByText(filled('desk.import.refused', { n: 1 })).waitFor();
    const refused = page.locator('dialog details').filter({ hasText: word('desk.import.refusedTitle') });
    expect(await refused.textContent()).toContain('1.23E+18');
    expect(await refused.textContent()).toContain(filled('desk.import.row', { row: 4 }));
    expect(await storedTable(page, 'sheetLines')).toEqual([]);
  });

  it('takes it in, without a buyer in plain', async () => {
    await button(word('desk.import.apply')).click();
    await page.getByText(filled('desk.import.done', { n: 2 })).waitFor();
    const kept = await storedTable(page, 'sheetLines');
    expect(kept.map(({ orderId }) => orderId).sort()).toEqual([c.orderId, LONG_ID].sort());
    expect(JSON.stringify(kept)).not.toMatch(/小明|小红|小李/);
    await close();
  });

  it('shows a line under the case it is about, and by itself where no case was read', async () => {
    const row = rowOf(c.afterSaleId);
    await row.getByText('包装破了').waitFor();
    expect(await row.getByTitle(/登记表\.csv/).count()).toBeGreaterThan(0);
    expect(await rowOf(LONG_ID).count()).toBe(0);
    await page.getByText(filled('desk.register.linesAlone', { n: 1 })).click();
    await rowOf(LONG_ID).getByText('搪瓷杯').waitFor();
  });

  it('keeps a progress typed in place, also of a line without a case, and has it after a reload', async () => {
    const cell = rowOf(LONG_ID).locator('[data-progress]');
    await cell.click();
    await page.keyboard.type('已寄出');
    await page.keyboard.press('Enter');
    await rowOf(LONG_ID).getByText(word('common.saved')).waitFor();
    const entries = await storedTable(page, 'entries');
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'progress', text: '已寄出', was: '处理中', author: '周' }),
    );
    await page.reload();
    await page.getByText(filled('desk.register.linesAlone', { n: 1 })).click();
    await rowOf(LONG_ID).getByText('已寄出').waitFor();
  });

  it('shows both when somebody else wrote meanwhile, and keeps the one that is chosen', async () => {
    const other = await desk.page('desk.html#register');
    const theirs = other.getByRole('row').filter({ hasText: c.afterSaleId }).locator('[data-progress]');
    const mine = rowOf(c.afterSaleId).locator('[data-progress]');
    await mine.click();
    const box = page.getByRole('combobox', { name: word('desk.register.progress') }).last();
    await box.fill('我写的');
    await theirs.click();
    await other.keyboard.type('他写的');
    await other.keyboard.press('Enter');
    await until('the other page has written', async () =>
      JSON.stringify(await storedTable(other, 'entries')).includes('他写的'),
    );
    await box.press('Enter');
    await page.getByRole('alert').getByText('他写的').waitFor();
    await button(filled('desk.register.keepMine', { text: '我写的' })).click();
    await rowOf(c.afterSaleId).getByText('我写的').waitFor();
    const written = (await storedTable(page, 'entries')).filter(({ kind }) => kind === 'progress');
    expect(written.at(-1)).toMatchObject({ text: '我写的', was: '他写的' });
    await other.close();
  });

  it('goes out as CSV with every digit and nothing that runs', async () => {
    const { name, bytes } = await exported('csv');
    const text = bytes.toString('utf8');
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(LONG_ID);
    expect(text).toContain("'=1+1");
    expect(text).toContain('已寄出');
    expect(text).not.toMatch(/小明|小红/);
  });

  it('goes out as XLSX', async () => {
    const { name, bytes } = await exported('xlsx');
    expect(name).toMatch(/\.xlsx$/);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  it('taken in again changes nothing', async () => {
    const before = await storedTable(page, 'sheetLines');
    const sum = await importFile();
    await sum.getByText(filled('desk.import.new', { n: 0 })).waitFor();
    await sum.getByText(filled('desk.import.same', { n: 2 })).waitFor();
    await page.getByText(word('desk.import.nothing')).waitFor();
    await close();
    expect(await storedTable(page, 'sheetLines')).toEqual(before);
  });

  it('is held against what was read today, and a line nobody read is never fine', async () => {
    await tool('check');
    const said = page.locator('dialog [role=status]').first();
    expect(await said.textContent()).toBe(filled('desk.check.notWhole', { n: 1 }));
    await close();
  });
});
