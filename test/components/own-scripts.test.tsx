// @vitest-environment happy-dom
import './locale';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnCard } from '@/entrypoints/desk/scripts/own/own-card';
import { OwnFiles } from '@/entrypoints/desk/scripts/own/own-files';
import type { DeskDb } from '@/storage';
import { keepScripts, type OwnScript, ownScripts } from '@/storage';
import { openDesk } from '../storage/desk';
import { button, choose, click, draw, press, type, undraw } from './draw';

let db: DeskDb;
const tried = vi.fn();
const show = () =>
  draw(
    <>
      <OwnCard db={db} query="" now={Date.parse('2026-11-22T10:00:00+08:00')} tryOut={tried} />
      <OwnFiles db={db} />
    </>,
  );
const text = () => document.body.textContent ?? '';
const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
const labelled = (word: string) => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(word));
  return document.getElementById(label?.getAttribute('for') ?? '') as HTMLInputElement;
};
/** Asked anew until it holds; what the store has answered meanwhile is drawn first. */
const settled = (what: () => void) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      what();
    },
    { timeout: 10_000, interval: 5 },
  );

const own: OwnScript = {
  id: 'a',
  layer: 'shop',
  title: '催发货',
  text: '已加急',
  code: 'cfh',
  topic: null,
  basis: [],
  at: 1,
  author: '林',
};

beforeEach(async () => {
  db = await openDesk();
});
afterEach(async () => {
  await undraw();
  localStorage.clear();
});

describe('a script of one’s own', () => {
  it('is written, kept with its clauses as they are, and listed', async () => {
    await show();
    await settled(() => expect(text()).toContain('还没有自己的话术'));
    await click(button('写一句'));
    await type(area(), '{快递|快递}已加急');
    await type(labelled('标题'), '催发货');
    await type(labelled('短码'), 'cfh');
    await type(labelled('靠的是哪几条'), 'tm-shp-12，NO-1');
    expect(text()).toContain('规则里没有：NO-1');
    await choose(labelled('谁用') as unknown as HTMLSelectElement, 'shop');
    await press(area(), 's', { code: 'KeyS', altKey: true });
    await settled(() => expect(document.querySelector('h3')?.textContent).toBe('催发货'));
    const [kept] = await ownScripts(db);
    expect(kept).toMatchObject({ layer: 'shop', code: 'cfh', text: '{快递|快递}已加急' });
    expect(kept?.basis.map(({ rule }) => rule)).toEqual(['TM-SHP-12']);
  });

  it('that a clause forbids is stamped while it is written and where it stands, with the clause', async () => {
    await keepScripts(db, [{ ...own, text: '好评返现5元' }]);
    await show();
    await settled(() => expect(text()).toContain('现在不能说'));
    expect(document.querySelector('li s')?.textContent).toBe('好评返现5元');
    expect(text()).toContain('TM-REV-02');
    await click(button('写一句'));
    await type(area(), '加微信聊');
    expect(document.querySelector('form mark')?.textContent).toBe('加微信');
    expect(document.querySelector('form [role=status]')?.textContent).toContain('TM-3RD-01');
  });

  it('without words for a place says so', async () => {
    await show();
    await settled(() => button('写一句'));
    await click(button('写一句'));
    await type(area(), '寄到{退货地址}');
    expect(text()).toContain('1 处填空没写查不到时的说法');
  });

  it('half written is there again, also after the page was closed; begun anew it is gone', async () => {
    await show();
    await settled(() => button('写一句'));
    await click(button('写一句'));
    await type(area(), '写了一半');
    await press(area(), 'Escape');
    expect(document.querySelector('textarea')).toBeNull();
    await undraw();
    await show();
    await settled(() => button('写一句'));
    await click(button('写一句'));
    expect(area().value).toBe('写了一半');
    await click(button('从头来'));
    expect(area().value).toBe('');
  });

  it('is taken out, and comes back as it was', async () => {
    await keepScripts(db, [own]);
    await show();
    await settled(() => button('删'));
    await click(button('删'));
    await settled(() => expect(text()).toContain('已删：催发货'));
    expect(await ownScripts(db)).toEqual([]);
    await click(button('撤销'));
    await settled(() => expect(document.querySelector('h3')?.textContent).toBe('催发货'));
    expect(await ownScripts(db)).toEqual([own]);
  });
});

describe('a file', () => {
  const hand = async (text: string) => {
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([text], 'x.csv')], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  const SHEET = '短码,标题,内容\ncfh,催发货,别的话\nnh,问候,您好';

  it('is shown before anything is done; what is here already is replaced only by choice, and twice is once', async () => {
    await keepScripts(db, [own]);
    await show();
    await hand(SHEET);
    await settled(() => expect(text()).toContain('这里有一句不一样的'));
    expect(await ownScripts(db)).toEqual([own]);
    await click(button('导入 1 句'));
    await settled(() => expect(text()).toContain('导入了 1 句'));
    const words = async () => (await ownScripts(db)).map((script) => script.text).sort();
    expect(await words()).toEqual(['已加急', '您好']);

    await hand(SHEET);
    await settled(() => expect(text()).toContain('已经有了'));
    await click(document.querySelector('input[type=checkbox]') as HTMLInputElement);
    await click(button('导入 1 句'));
    await settled(() => expect(text()).toContain('导入了 1 句'));
    expect(await words()).toEqual(['别的话', '您好']);
    expect((await ownScripts(db)).find((script) => script.text === '别的话')?.id).toBe('a');
  });

  it('that is none says why, and what it holds that is forbidden is stamped', async () => {
    await show();
    await hand('一列');
    await settled(() => expect(text()).toContain('要有两列'));
    await hand('问候,加微信聊');
    await settled(() => expect(text()).toContain('现在不能说'));
  });
});
