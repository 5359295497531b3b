/**
 * One shift gives to the next, in a real browser: notes, end of the shift, a draft in parts, the text in the limits of
 * each chat, what is kept, read back by keys alone, signed, and on paper.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { downloadBy, endShift, sayName, startShift, writeNote } from './hands.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const now = Date.now();
const CASES = [practiceCase(now, 'pdd-no-reason-returned'), practiceCase(now, 'tmall-no-reason-returned')];
const NOTES = ['仓库还没收到件，电话 13800138000', '开箱照片已要'];
const NEXT = '先等仓库拍照，再同意退款';

describe('a handover', () => {
  let desk: Desk;
  let popup: Page;
  let page: Page;
  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    popup = await desk.page('popup.html');
    await sayName(popup, '小林');
    await startShift(popup);
    for (const [i, c] of CASES.entries()) {
      const console = await desk.console(caseAddress(c));
      const key = await until('the case is kept', async () => {
        const rows = await storedTable(popup, 'cases');
        return rows.find((row) => row.afterSaleId === c.afterSaleId)?.key as string | undefined;
      });
      await console.close();
      const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
      await writeNote(panel, NOTES[i] ?? '');
      await panel.close();
    }
    page = await endShift(desk, popup);
  });
  afterAll(() => desk.remove());

  it('is drafted from the log, a line per case in its parts', async () => {
    const summaries = page.getByRole('textbox', { name: word('handover.parts.summary') });
    await until('both cases have a line', async () => (await summaries.count()) === CASES.length);
    const said = (
      await summaries.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    ).join();
    for (const { afterSaleId } of CASES) expect(said).toContain(afterSaleId.slice(-4));
    expect(said).toContain('电话 …8000');
    expect(said).not.toContain('13800138000');
  });

  it('keeps what is written into a part when it is drafted again', async () => {
    const next = page.getByRole('textbox', { name: word('handover.parts.next') }).first();
    await next.fill(NEXT);
    await page.getByRole('button', { name: word('handover.redraft') }).click();
    await until('the draft is kept', async () =>
      JSON.stringify(await storedTable(popup, 'settings')).includes(NEXT),
    );
    expect(await next.inputValue()).toBe(NEXT);
  });

  it('leaves as the group text with the code of the log at its foot, as Markdown and as a table', async () => {
    const text = await readFile(await (await downloadBy(page, word('handover.exportText'))).path(), 'utf8');
    expect(text).toMatch(/^【交接 \d\d-\d\d 小林→】/);
    expect(text).toContain(NEXT);
    expect(text.trim().split('\n').at(-1)).toMatch(/^链 [0-9A-Z]{4}-[0-9A-Z]{4}·\d+$/);
    const markdown = await readFile(
      await (await downloadBy(page, word('handover.exportMarkdown'))).path(),
      'utf8',
    );
    expect(markdown).toContain(`> 下一步：${NEXT}`);
    const xlsx = await readFile(await (await downloadBy(page, word('handover.exportXlsx'))).path());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    const csv = await readFile(await (await downloadBy(page, word('handover.exportCsv'))).path(), 'utf8');
    for (const { afterSaleId } of CASES) expect(csv).not.toContain(afterSaleId);
  });

  it('is kept, and waits for somebody else', async () => {
    await page.getByRole('textbox', { name: word('handover.to'), exact: true }).fill('小陈');
    await page.getByRole('button', { name: word('handover.keep') }).click();
    await page.getByText(word('handover.keptNow')).first().waitFor();
    const [kept] = await storedTable(popup, 'handovers');
    expect(kept).toMatchObject({ from: '小林', to: '小陈', head: { seq: expect.any(Number) } });
    expect(kept?.lines).toHaveLength(CASES.length);
    expect(await page.getByRole('list').locator('[data-unread]').count()).toBe(0);
  });

  it('is read back by keys alone by whoever takes over, and signed', async () => {
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: word('handover.take.begin') }).click();
    await page.getByRole('textbox', { name: word('handover.take.me') }).fill('小陈');
    await page.keyboard.press('Tab');
    const red = page.locator('li[data-unread][id]');
    await until('every line is red', async () => (await red.count()) === CASES.length);
    // R on the first moves on to the next; J and K walk.
    for (const key of ['j', 'k', 'r', 'r']) {
      const before = await red.count();
      await page.keyboard.press(key);
      if (key === 'r') await until('one line less is red', async () => (await red.count()) === before - 1);
    }
    await page.getByRole('button', { name: word('handover.take.sign') }).click();
    await page.getByText('小陈', { exact: false }).and(page.getByText('签收')).first().waitFor();
    const entries = await storedTable(popup, 'entries');
    const said = entries.filter(({ kind }) => kind === 'readBack' || kind === 'taken');
    expect(said.map(({ kind }) => kind).sort()).toEqual(['readBack', 'readBack', 'taken']);
    expect(said).toMatchObject(said.map(() => ({ author: '小陈' })));
    expect(said.find(({ kind }) => kind === 'taken')).toMatchObject({ unread: [], text: '' });
  });

  it.each([
    [1, 1],
    [12, 1],
    [25, 3],
  ])('of %i cases prints to %i pages', async (count, pages) => {
    await putDraft(page, count);
    const print = await desk.page('desk.html?print=draft#handover');
    await print
      .getByRole('table')
      .nth(pages - 1)
      .waitFor();
    const pdf = (await print.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
    await print.close();
  });
});

/** A draft of so many usual lines, as the next page that opens finds it. */
const putDraft = (page: Page, count: number) =>
  page.evaluate(async (n) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('desk'));
    const lines = Array.from({ length: n }, (_, i) => ({
      ...{
        id: `l${i}`,
        caseKey: null,
        section: 'unfinished',
        severity: 'today',
        dueAt: Date.now(),
        drafted: null,
      },
      summary: `天猫 示例家居旗舰店|尾号${1000 + i}|退货已签收，待商家确认收货|仓库说包装完好，等他们拍开箱照片再退|今天打过 2 次`,
      ...{ next: '先弄清：商品是否完好；同意退货退款', who: '陈、赵' },
      ifThen: '到点：系统自动退款给买家；商品完好若为“否”，结果变为“可以不退”',
      ...{ orderId: null, afterSaleId: null, shop: '', removed: false },
    }));
    const value = { from: '早·林', to: '晚·陈', shiftStart: Date.now(), at: Date.now(), lines };
    await settled(
      db.transaction('settings', 'readwrite').objectStore('settings').put({ name: 'handoverDraft', value }),
    );
    db.close();
  }, count);
