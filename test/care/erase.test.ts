import { expect, it } from 'vitest';
import { erase, findAbout, readHead } from '@/storage';
import { chainFaults } from '../e2e/chain';
import type { Row } from '../e2e/stored';
import { HOUR, NOW, unwrap } from '../storage/desk';
import { BUYER, deskWithTwo, everything, readCase, say } from './kept';

const BY = { why: 'asked', at: NOW + HOUR, author: '陈' } as const;

it('finds all that speaks of a buyer, by words and by the hash of the name', async () => {
  const { db, theirs } = await deskWithTwo();
  const about = await findAbout(db, ` 王 小姐 `, { buyerHash: 'h' });
  expect(about.cases).toEqual([{ key: theirs, found: ['log', 'evidence', 'handover', 'register'] }]);
  expect(about.lines.map(({ id }) => id)).toEqual(['l3']);
});

it('finds a case by any part of its numbers, and nothing by nothing', async () => {
  const { db, other } = await deskWithTwo();
  expect((await findAbout(db, '２２２２')).cases).toMatchObject([
    { key: other, found: ['id', 'handover', 'register'] },
  ]);
  expect(await findAbout(db, '  ')).toEqual({ cases: [], lines: [] });
});

it('stops when it is told to', async () => {
  const { db } = await deskWithTwo();
  await expect(findAbout(db, BUYER, { signal: AbortSignal.abort() })).rejects.toThrow();
});

it('deletes a buyer through every table, and nothing of anybody else', async () => {
  const { db, theirs, other } = await deskWithTwo();
  expect(await everything(db)).toContain(BUYER);
  const erased = unwrap(await erase(db, { cases: [theirs], lines: ['l3'] }, BY));
  expect(erased).toEqual({ cases: 1, entries: 1, evidence: 2, lines: 2 });
  const left = await everything(db);
  for (const gone of [BUYER, '111111', '王**', '"aa"']) expect(left, gone).not.toContain(gone);
  expect(await db.cases.toCollection().primaryKeys()).toEqual([other]);
  expect((await db.evidence.toArray()).map(({ id }) => id)).toEqual(['e3']);
  // The bytes that another piece shows stay.
  expect(await db.blobs.toCollection().primaryKeys()).toEqual(['bb']);
  expect((await db.sheetLines.toArray()).map(({ id }) => id)).toEqual(['l2']);
  expect(await db.handovers.toArray()).toMatchObject([
    { from: '林', to: '陈', lines: [{ caseKey: other }], text: '' },
  ]);
  expect(left).toContain('仓库未见件');
});

it('leaves the chain whole, and says in the log how much went', async () => {
  const { db, theirs } = await deskWithTwo();
  await erase(db, { cases: [theirs], lines: [] }, BY);
  const entries = await db.entries.toArray();
  expect(chainFaults(entries as Row[], (await readHead(db)) as Row)).toEqual([]);
  expect(entries.filter(({ kind }) => kind === 'gone')).toMatchObject([
    { caseKey: null, author: '', salt: '', at: 0, why: 'asked' },
  ]);
  expect(entries.filter(({ kind }) => kind === 'erased')).toMatchObject([
    { cases: 1, entries: 1, why: 'asked', author: '陈' },
  ]);
});

it('is no loss to the canary, and twice is once', async () => {
  const { db, theirs } = await deskWithTwo();
  await erase(db, { cases: [theirs], lines: [] }, BY);
  const once = await everything(db);
  expect(unwrap(await erase(db, { cases: [theirs], lines: [] }, BY))).toEqual({
    cases: 0,
    entries: 0,
    evidence: 0,
    lines: 0,
  });
  expect(await everything(db)).toBe(once);
  const tally = (await db.settings.get('tally'))?.value;
  expect(tally).toMatchObject({ cases: 2, entries: await db.entries.count(), handovers: 1 });
});

it('reaches a case by a key it has outgrown', async () => {
  const { db, theirs } = await deskWithTwo();
  await db.cases.update(theirs, { formerKeys: ['pdd||111111'] });
  expect(unwrap(await erase(db, { cases: ['pdd||111111'], lines: [] }, BY)).cases).toBe(1);
});

it('an entry that was deleted is not brought back by writing it again', async () => {
  const { db, theirs } = await deskWithTwo();
  const [note] = await db.entries.where('caseKey').equals(theirs).toArray();
  await erase(db, { cases: [theirs], lines: [] }, BY);
  await readCase(db, '111111', NOW + 2 * HOUR);
  const { append } = await import('@/storage');
  expect(unwrap(await append(db, note as NonNullable<typeof note>)).kind).toBe('gone');
  await say(db, { kind: 'note', text: '新的一笔' }, theirs, NOW + 2 * HOUR);
  expect((await db.entries.where('caseKey').equals(theirs).toArray()).map(({ kind }) => kind)).toEqual([
    'note',
  ]);
});
