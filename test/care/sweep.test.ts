import { expect, it } from 'vitest';
import { DAY } from '@/rules';
import { type DeskDb, keepStatement, planSweep, readHead, sweep, sweepDaily } from '@/storage';
import { chainFaults } from '../e2e/chain';
import type { Row } from '../e2e/stored';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { deskWithTwo, readCase, say } from './kept';

const STATEMENT = { sentences: [], request: '请驳回', limit: 500, author: '林' };
const KEEP = { readings: 30, entries: 365 };
const close = (db: DeskDb, key: string) => db.cases.update(key, { open: 0 });
const pagesOf = async (db: DeskDb, key: string) =>
  Object.keys((await db.cases.get(key))?.pages ?? { none: 1 });

it('forgets what was read of a closed case after its days, not a moment before', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  await close(db, key);
  expect(unwrap(await sweep(db, KEEP, NOW + 30 * DAY)).readings).toBe(0);
  expect(unwrap(await sweep(db, KEEP, NOW + 30 * DAY + 1)).readings).toBe(1);
  expect(await pagesOf(db, key)).toEqual([]);
});

it('takes nothing of an open case, until nobody saw it for as long as entries are kept', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  await say(db, { kind: 'note', text: '一' }, key);
  expect(unwrap(await sweep(db, KEEP, NOW + 365 * DAY))).toMatchObject({ readings: 0, entries: 0 });
  expect(unwrap(await sweep(db, KEEP, NOW + 365 * DAY + 1))).toMatchObject({ readings: 1, entries: 1 });
});

it('an open case that is still read keeps notes of years', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  await say(db, { kind: 'note', text: '一' }, key);
  const later = NOW + 1000 * DAY;
  await readCase(db, '1', later);
  expect(unwrap(await sweep(db, KEEP, later)).entries).toBe(0);
});

it('says before what it will take, and takes that', async () => {
  const { db, theirs, other } = await deskWithTwo();
  await close(db, theirs);
  await close(db, other);
  const at = NOW + 366 * DAY;
  const planned = await planSweep(db, KEEP, at);
  expect(planned).toEqual({ readings: 2, entries: 3, evidence: 3, handovers: 1, lines: 3 });
  expect(unwrap(await sweep(db, KEEP, at))).toEqual(planned);
  expect(await planSweep(db, KEEP, at)).toEqual({
    readings: 0,
    entries: 0,
    evidence: 0,
    handovers: 0,
    lines: 0,
  });
  // Of cases without page and log nothing is left; the chain is whole, and the log says how much went.
  expect(await db.cases.count()).toBe(0);
  expect(await db.blobs.count()).toBe(0);
  const entries = await db.entries.toArray();
  expect(chainFaults(entries as Row[], (await readHead(db)) as Row)).toEqual([]);
  expect(entries.filter(({ kind }) => kind === 'erased')).toMatchObject([
    { cases: 2, entries: 3, why: 'time', author: '' },
  ]);
  expect((await db.settings.get('tally'))?.value).toMatchObject({
    cases: 2,
    entries: entries.length,
    handovers: 1,
  });
});

it('works through more than one portion', async () => {
  const db = await openDesk();
  const key = await readCase(db, '1');
  for (let n = 0; n < 1_100; n += 1) await say(db, { kind: 'note', text: String(n) }, key);
  await close(db, key);
  expect(unwrap(await sweep(db, KEEP, NOW + 400 * DAY)).entries).toBe(1_100);
});

it('is done once a day, and never writes to a store that holds nothing', async () => {
  const db = await openDesk();
  expect(unwrap(await sweepDaily(db, KEEP, NOW))).toBeNull();
  expect(await db.settings.toArray()).toEqual([]);
  await readCase(db, '1');
  expect(unwrap(await sweepDaily(db, KEEP, NOW))).not.toBeNull();
  expect(unwrap(await sweepDaily(db, KEEP, NOW + DAY - 1))).toBeNull();
  expect(unwrap(await sweepDaily(db, KEEP, NOW + DAY))).not.toBeNull();
});

it('a statement stays as long as its case runs, and its case as long as it stays', async () => {
  const db = await openDesk();
  const keys = [await readCase(db, '1'), await readCase(db, '2')];
  const [seen = '', unseen = ''] = keys;
  const write = (caseKey: string, at: number) => keepStatement(db, { ...STATEMENT, caseKey, at });
  unwrap(await write(seen, NOW));
  const later = NOW + 400 * DAY;
  await readCase(db, '1', later);
  unwrap(await write(unseen, later - 10 * DAY));
  unwrap(await sweep(db, KEEP, later));
  expect((await db.statements.toCollection().primaryKeys()).sort()).toEqual([seen, unseen].sort());
  expect(await db.cases.get(unseen)).toBeDefined();
  await close(db, seen);
  unwrap(await sweep(db, KEEP, later + 366 * DAY));
  expect(await db.statements.count()).toBe(0);
  expect(await db.cases.count()).toBe(0);
});
