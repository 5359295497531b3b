// @vitest-environment happy-dom
/** The card says what a check came to, in words a shop can act on, and never more than was found. */
import { act, useEffect, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChainCard } from '@/entrypoints/desk/care/chain-card';
import { append, codeOf, type DeskDb, type Entry, newEntry, readHead } from '@/storage';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { button, click, draw, type, undraw } from './draw';
import './locale';

// Dexie's own wants the browser's database; once is enough here.
vi.mock('dexie-react-hooks', () => ({
  useLiveQuery<T>(ask: () => Promise<T>): T | undefined {
    const [said, say] = useState<T>();
    // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
    useEffect(() => void ask().then(say), []);
    return said;
  },
}));

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  ),
);
afterEach(undraw);

async function deskWith(entries: number): Promise<DeskDb> {
  const db = await openDesk();
  for (let i = 0; i < entries; i++)
    unwrap(await append(db, newEntry({ kind: 'note', text: `${i}` }, null, '林', NOW)));
  return db;
}
const text = () => document.body.textContent ?? '';
/** Waits for words, and lets what the check and the store tell meanwhile be drawn. */
const words = (expected: RegExp | string) =>
  vi.waitFor(async () => {
    await act(async () => {});
    expect(text()).toMatch(expected);
  });
async function checked(db: DeskDb, code?: string): Promise<string> {
  await draw(<ChainCard db={db} />);
  if (code !== undefined) await type(document.querySelector('input') as HTMLInputElement, code);
  await click(button('查一遍'));
  await words(/本机 [0-9]+ 条。/);
  return text();
}
const at = async (db: DeskDb, seq: number) =>
  (await db.entries.toArray()).find((entry) => entry.seq === seq) as Entry;

it('says that all is well, with the code to hand on', async () => {
  const db = await deskWith(3);
  const said = await checked(db);
  expect(said).toContain('本机 3 条');
  expect(said).not.toMatch(/内容被改|日志多了|链多了|锚不符/);
  await words(codeOf((await readHead(db)) as Entry));
});

it('names the entry that was changed and the place that is empty', async () => {
  const db = await deskWith(6);
  await db.entries.put({ ...(await at(db, 2)), text: '改' } as Entry);
  await db.entries.bulkDelete([(await at(db, 4)).id, (await at(db, 5)).id]);
  const said = await checked(db);
  expect(said).toMatch(/内容被改：1 条。.*位置：2/);
  expect(said).toMatch(/链多了：2 个位置空着。.*位置：4–5/);
});

it('holds the log against a code from the chat, and claims no more for it than was checked', async () => {
  const db = await deskWith(3);
  const code = codeOf(await at(db, 2));
  expect(await checked(db, `【交接】记录码 ${code.toLowerCase()}`)).toMatch(/本机第 2 条，林.*一条都没换过/);
  await undraw();
  await db.entries.put({ ...(await at(db, 1)), text: '改' } as Entry);
  const said = await checked(db, code);
  expect(said).toContain('本机第 2 条，林');
  expect(said).not.toContain('一条都没换过');
});

it('says both readings of a code that fits nothing here', async () => {
  const db = await deskWith(3);
  expect(await checked(db, 'ZZZZ-ZZZZ·2')).toMatch(/锚不符.*本机第 2 条的码是.*如果是别的电脑发的/);
  await undraw();
  expect(await checked(db, 'ZZZZ-ZZZZ·9')).toMatch(/本机没有第 9 条，只到第 3 条/);
});

it('does not check while what was pasted is no code', async () => {
  await draw(<ChainCard db={await deskWith(1)} />);
  await type(document.querySelector('input') as HTMLInputElement, '你好');
  expect(button('查一遍').disabled).toBe(true);
  expect(text()).toContain('没看出码来');
});
