// @vitest-environment happy-dom
import { speak, wordsOf } from './locale';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Taking } from '@/entrypoints/desk/handover/taking-place';
import { type DeskDb, type Entry, type Handover, keepHandover, keepSettings, readSettings } from '@/storage';
import { openDesk } from '../storage/desk';
import { button, draw, press, type, undraw } from './draw';

const words = wordsOf('zh_CN');
const word = (key: string) => words.get(key.replaceAll('.', '_')) ?? `no word ${key}`;
const line = (id: string) => ({
  ...{ id, caseKey: null, orderId: null, afterSaleId: null, shop: '', dueAt: null },
  ...{
    section: 'watch' as const,
    severity: 'today' as const,
    summary: `事${id}`,
    next: `做${id}`,
    who: '',
    ifThen: '',
  },
});
const handover: Handover = {
  ...{ id: 'h', at: Date.now() - 60_000, from: '早·林', to: '陈', shiftStart: 0, text: '', head: null },
  lines: [line('1'), line('2'), line('3')],
};

let db: DeskDb;
const said = async (): Promise<Entry[]> =>
  (await db.entries.toArray()).filter(({ kind }) => kind === 'readBack' || kind === 'taken');
const rows = () => [...document.querySelectorAll<HTMLElement>('li')];
const unread = () => rows().map((row) => row.dataset.unread !== undefined);
/** Asked anew until it holds; what the store has answered meanwhile is drawn first. */
const seen = (holds: () => unknown) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      expect(holds()).toBeTruthy();
    },
    { timeout: 10_000, interval: 5 },
  );
const open = async (author: string, chosen: string | null = null) => {
  await keepSettings(db, { ...(await readSettings(db)), author });
  await draw(<Taking db={db} author={author} chosen={chosen} />);
};

beforeEach(async () => {
  speak('zh_CN');
  db = await openDesk();
  await keepHandover(db, handover);
});
afterEach(async () => {
  await undraw();
  db.close();
});

describe('taking a handover over', () => {
  it('shows every line red, and reads them back by keys alone: J, K, R', async () => {
    await open('陈');
    await seen(() => rows().length === 3);
    expect(unread()).toEqual([true, true, true]);
    await press(document.body, 'j');
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true');
    await press(document.body, 'r');
    await seen(() => unread().join() === 'true,false,true');
    expect(rows()[1]?.textContent).toContain('陈');
    // On to the next that is unread, and up again.
    expect(rows()[2]?.getAttribute('aria-current')).toBe('true');
    await press(document.body, 'k');
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true');
    expect(await said()).toMatchObject([
      { kind: 'readBack', handoverId: 'h', lineId: '2', text: '', author: '陈' },
    ]);
  });

  it('takes a sentence, and then the signature, once every line was read back', async () => {
    await open('陈');
    await seen(() => rows().length === 3);
    const sentence = () => document.querySelector('li input') as HTMLInputElement;
    await type(sentence(), '先退款');
    // What is typed is typed: no key of ours.
    await press(sentence(), 'r');
    expect(await said()).toEqual([]);
    await act(async () => sentence().form?.requestSubmit());
    await seen(() => rows()[0]?.textContent?.includes('先退款'));
    for (const left of [1, 0]) {
      await press(document.body, 'r');
      await seen(() => unread().filter(Boolean).length === left);
    }
    await act(async () => button(word('handover.take.sign')).click());
    await seen(() => rows().length === 0);
    const entries = await said();
    expect(entries).toHaveLength(4);
    expect(entries.at(-1)).toMatchObject({ kind: 'taken', author: '陈', unread: [], text: '' });
  });

  it('lets sign over unread lines only with a reason, and names them in the log', async () => {
    await open('陈');
    await seen(() => rows().length === 3);
    await press(document.body, 'r');
    await seen(() => !unread()[0]);
    expect(button(word('handover.take.signAnyway')).disabled).toBe(true);
    const why = document.querySelector(`[aria-label="${word('handover.take.why')}"]`) as HTMLInputElement;
    await type(why, '林已下线');
    await act(async () => why.form?.requestSubmit());
    await seen(() => rows().length === 0);
    expect((await said()).at(-1)).toMatchObject({ kind: 'taken', unread: ['2', '3'], text: '林已下线' });
  });

  it('does not wait for whoever handed it over, and asks them for another name', async () => {
    await open('林');
    await act(async () => {});
    expect(rows()).toEqual([]);
    await undraw();
    await open('林', 'h');
    await seen(() => rows().length === 3);
    await press(document.body, 'r');
    expect(await said()).toEqual([]);
    expect(button(word('handover.take.readBack')).disabled).toBe(true);
    await type(document.querySelector('input') as HTMLInputElement, '周');
    await press(document.body, 'r');
    await seen(() => !unread()[0]);
    // Whoever takes over works at this machine from now on.
    expect((await readSettings(db)).author).toBe('周');
  });

  it('says the same thing twice only once', async () => {
    await open('陈');
    await seen(() => rows().length === 3);
    await press(document.body, 'r');
    await seen(() => !unread()[0]);
    await press(document.body, 'k');
    await press(document.body, 'r');
    await act(async () => {});
    expect(await said()).toHaveLength(1);
  });
});
