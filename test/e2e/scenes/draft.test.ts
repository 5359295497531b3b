/** A draft says 加微信返你20: it is stopped, put right by keys alone, and copied. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from '../desk.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { beginning, wordsOf } from '../words.ts';
import { openCase } from './open-case.ts';
import { pasted } from './pasted.ts';
import { tabTo } from './tab-to.ts';

const word = wordsOf('zh-CN');
const DRAFT = '加微信返你20，今天给您补发';
const RIGHT = '补偿的事我申请一下，批下来马上告诉您，我尽快优先安排，有进展马上告诉您';

const card = (panel: Page) => panel.getByRole('region', { name: word('replies.draft.title'), exact: true });
const box = (panel: Page) => card(panel).getByRole('textbox', { name: word('replies.draft.label') });
const marks = (panel: Page) => card(panel).locator('mark').allTextContents();
const said = (panel: Page, text: string) => card(panel).getByRole('status').getByText(beginning(text));

describe('a draft that says 加微信返你20', () => {
  let desk: Desk;
  let panel: Page;
  let store: Page;

  beforeAll(async () => {
    desk = await openDesk(newProfile());
    ({ panel, store } = await openCase(desk, 'tmall-no-reason-returned'));
  });
  afterAll(() => desk.remove());

  it('is written after D, and three things are found in it, with what they cost and by which clause', async () => {
    await panel.keyboard.press('d');
    await panel.keyboard.type(DRAFT);
    await until('three findings', async () => (await marks(panel)).length === 3);
    expect(await marks(panel)).toEqual(['加微信', '返你20', '今天给您补发']);
    const told = await card(panel).textContent();
    for (const part of ['TM-3RD-01', '¥2000.00', '扣 12 分', '核对于']) expect(told).toContain(part);
  });

  it('is not copied, whichever key one is used to sending with', async () => {
    await panel.keyboard.press('Alt+c');
    await said(panel, word('replies.draft.blocked').split('{n}')[1] ?? '').waitFor();
    for (const key of ['Enter', 'Control+Enter']) await panel.keyboard.press(key);
    expect(await pasted(desk)).toBe('');
    await panel.bringToFront();
  });

  it('is put right by three keys, and the way back is one more', async () => {
    await box(panel).fill(DRAFT);
    // A key means what is on the screen, so the list of this text has to be there first.
    await until('three findings', async () => (await marks(panel)).join() === '加微信,返你20,今天给您补发');
    for (const left of [2, 1, 0]) {
      await panel.keyboard.press('Alt+1');
      await until(`${left} findings are left`, async () => (await marks(panel)).length === left);
    }
    expect(await box(panel).inputValue()).toBe(RIGHT);
    await panel.keyboard.press('Alt+z');
    await until('one is back', async () => (await marks(panel)).length === 1);
    await panel.keyboard.press('Alt+1');
    await until('it is gone again', async () => (await marks(panel)).length === 0);
  });

  it('is copied, word for word, and nothing was written to the case', async () => {
    await panel.keyboard.press('Alt+c');
    await said(panel, word('replies.draft.copied')).waitFor();
    expect(await pasted(desk)).toBe(RIGHT);
    const kinds = (await storedTable(store, 'entries')).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'override' || kind === 'promise')).toEqual([]);
  });

  it('is there after the panel was loaded again', async () => {
    await panel.bringToFront();
    await panel.reload();
    await box(panel).waitFor();
    expect(await box(panel).inputValue()).toBe(RIGHT);
  });

  it('that must be said all the same goes out with a reason, which the log keeps', async () => {
    await panel.keyboard.press('d');
    await panel.keyboard.press('ControlOrMeta+A');
    await panel.keyboard.type('平台客服请您加微信');
    await until('it is found', async () => (await marks(panel)).length === 1);
    await tabTo(panel, beginning(word('replies.draft.passLabel')));
    await panel.keyboard.press('Enter');
    await panel.keyboard.type('平台工单 8812 要求');
    await panel.keyboard.press('Alt+s');
    await card(panel).getByText(word('replies.draft.passed')).waitFor();
    await panel.keyboard.press('Alt+c');
    await said(panel, word('replies.draft.copied')).waitFor();
    expect(await pasted(desk)).toBe('平台客服请您加微信');
    const kept = (await storedTable(store, 'entries')).find(({ kind }) => kind === 'override');
    expect(kept).toMatchObject({
      value: '加微信',
      machine: 'block',
      text: '平台工单 8812 要求',
      author: '林',
    });
  });

  it('is made of a script by / and Enter, filled from the case', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await until('the box was left', () => panel.evaluate(() => document.activeElement === document.body));
    await panel.keyboard.press('/');
    const search = panel.getByRole('combobox', { name: word('replies.search') });
    await search.waitFor();
    await panel.keyboard.type('thqs');
    await panel.getByRole('option', { selected: true }).getByText('退货签收待验').waitFor();
    await panel.keyboard.press('Enter');
    await search.waitFor({ state: 'detached' });
    await until('the box has it', async () => (await box(panel).inputValue()).includes('正在验货'));
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await box(panel).inputValue()).toMatch(/^平台客服请您加微信\n您好，退回的包裹\d+收到了/);
  });
});
