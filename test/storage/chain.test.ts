/** The chain as it is written, followed by code of its own (test/e2e/chain.ts), and the faults that code must see. */
import { expect, it } from 'vitest';
import { append, type DeskDb, keepReading, newEntry, readHead } from '@/storage';
import { chainFaults } from '../e2e/chain';
import type { Row } from '../e2e/stored';
import { caseReading, NOW, openDesk, unwrap } from './desk';

const KEY = 'tmall|店|7';

async function deskWithLog(): Promise<DeskDb> {
  const db = await openDesk();
  const read = (status: string, at: number) =>
    keepReading(db, {
      reading: caseReading(
        { platform: 'tmall', shopName: '店', afterSaleId: '7', statusText: status },
        'aftersale',
        'tmall',
      ),
      url: '',
      at,
    });
  await read('待处理', NOW);
  await append(db, newEntry({ kind: 'note', text: '"引号"\\ 与\u2028换行\n😀' }, KEY, '林', NOW));
  await append(
    db,
    newEntry(
      { kind: 'answer', fact: 'remaining', value: { ms: 1, onExpiry: 'refund', text: '1秒' }, was: null },
      KEY,
      '林',
      NOW,
    ),
  );
  await read('已同意', NOW + 1);
  await append(db, newEntry({ kind: 'shift', turn: 'end' }, null, '林', NOW + 2));
  return db;
}

const rowsOf = async (db: DeskDb) => ({
  entries: (await db.entries.toArray()) as Row[],
  head: (await readHead(db)) as Row,
});

it('is whole after notes, readings and shifts', async () => {
  const { entries, head } = await rowsOf(await deskWithLog());
  expect(entries.map(({ kind }) => kind).sort()).toEqual(['answer', 'note', 'shift', 'status']);
  expect(chainFaults(entries, head)).toEqual([]);
});

it('does not change when the shop of a case becomes known', async () => {
  const db = await openDesk();
  const read = (more: object, at: number) =>
    keepReading(db, { reading: caseReading({ platform: 'pdd', afterSaleId: '7', ...more }), url: '', at });
  const nameless = unwrap(await read({}, NOW));
  await append(db, newEntry({ kind: 'note', text: '一' }, nameless?.key ?? '', '林', NOW));
  await read({ shopName: '店' }, NOW + 1);
  const { entries, head } = await rowsOf(db);
  expect(entries).toMatchObject([{ caseKey: 'pdd|店|7' }]);
  expect(chainFaults(entries, head)).toEqual([]);
});

it.each<[string, (rows: { entries: Row[]; head: Row }) => void]>([
  ['other words', ({ entries }) => void Object.assign(entries[1] ?? {}, { text: '别的' })],
  ['another case', ({ entries }) => void Object.assign(entries[0] ?? {}, { caseKey: 'tmall|店|8' })],
  ['an entry taken out', ({ entries }) => void entries.splice(1, 1)],
  ['an entry put in', ({ entries }) => void entries.push({ ...entries[0], id: 'x' })],
  [
    'the last entry cut off',
    ({ entries }) =>
      void entries.splice(
        entries.findIndex(({ seq }) => seq === entries.length),
        1,
      ),
  ],
  ['another end', ({ head }) => void Object.assign(head, { hash: '' })],
])('shows %s', async (_, plant) => {
  const rows = await rowsOf(await deskWithLog());
  plant(rows);
  expect(chainFaults(rows.entries, rows.head)).not.toEqual([]);
});
