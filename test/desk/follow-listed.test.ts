import { describe, expect, it } from 'vitest';
import { followListed, type ListedIndex } from '@/entrypoints/desk/listed/follow-listed';
import { knownIndex, listenToIndex } from '@/entrypoints/desk/listed/shared-index';
import { type DeskDb, keepRows } from '@/storage';
import { sheetLine } from '../register/lines';
import { listReading, NOW, openDesk, unwrap } from '../storage/desk';

async function deskWith(count: number): Promise<DeskDb> {
  const db = await openDesk();
  const rows = Array.from({ length: count }, (_, i) => ({
    afterSaleId: String(i),
    orderId: `o${i}`,
    shopName: '店A',
  }));
  unwrap(await keepRows(db, { reading: listReading(rows), url: '', at: NOW }));
  return db;
}

const never = () => expect.unreachable();

/** Follows, and waits for whatever the test asks of the index. */
function follow(db: DeskDb) {
  const seen: ListedIndex[] = [];
  let wanted: { test: (index: ListedIndex) => boolean; done: (index: ListedIndex) => void } | null = null;
  const end = followListed(
    db,
    (index) => {
      seen.push(index);
      if (wanted?.test(index) === true) wanted.done(index);
    },
    (error) => {
      throw error;
    },
  );
  const until = (test: (index: ListedIndex) => boolean) =>
    new Promise<ListedIndex>((done) => {
      const last = seen.at(-1);
      if (last !== undefined && test(last)) done(last);
      else wanted = { test, done };
    });
  return { seen, end, until };
}

describe('following the register', () => {
  it('draws the most urgent first while a large one is read, and then all of it', async () => {
    const db = await deskWith(1_101);
    await db.cases.update('pdd|店A|7', { turn: 'seller', dueAt: NOW });
    await db.cases.update('pdd|店A|8', { turn: 'buyer', dueAt: NOW - 1 });
    const { seen, end, until } = follow(db);
    const whole = await until((index) => index.whole);
    expect(seen[0]).toMatchObject({ all: 1_101, whole: false, rows: [{ id: 'pdd|店A|7' }] });
    expect(whole.rows).toHaveLength(1_101);
    end();
  });

  it('reads again what was written, and drops what is gone', async () => {
    const db = await deskWith(3);
    const { end, until } = follow(db);
    await until((index) => index.whole);
    await db.sheetLines.add(sheetLine({ caseKey: 'pdd|店A|1', cells: { note: '破损' } }));
    const joined = await until(({ rows }) => rows.some(({ lines }) => lines.length > 0));
    expect(joined.rows.find(({ lines }) => lines.length > 0)?.id).toBe('pdd|店A|1');
    await db.cases.update('pdd|店A|0', { turn: 'seller', dueAt: 1 });
    expect((await until(({ rows }) => rows[0]?.head?.dueAt === 1)).rows).toHaveLength(3);
    await db.cases.delete('pdd|店A|2');
    expect((await until(({ rows }) => rows.length === 2)).rows).toHaveLength(2);
    await db.cases.clear();
    expect((await until(({ rows }) => rows.length === 1)).rows[0]?.id).toBe('line:l1');
    end();
  });

  it('keeps showing all of it while many rows are read again', async () => {
    const db = await deskWith(1_101);
    const { seen, end, until } = follow(db);
    await until((index) => index.whole);
    const rows = await db.cases.toArray();
    await db.cases.bulkPut(rows.map((row) => ({ ...row, turn: 'buyer' as const })));
    await until(({ rows: now }) => now.every(({ head }) => head?.turn === 'buyer'));
    expect(seen.slice(1).every(({ whole, rows: shown }) => whole && shown.length === 1_101)).toBe(true);
    end();
  });

  it('says what the store threw', async () => {
    const db = await deskWith(1);
    db.close();
    const failed = new Promise<unknown>((resolve) => followListed(db, () => {}, resolve));
    expect(await failed).toBeInstanceOf(Error);
  });
});

describe('the index of a page', () => {
  it('is read once, and told at once to whoever comes later', async () => {
    const db = await deskWith(2);
    const whole = new Promise<ListedIndex>((done) => {
      listenToIndex(db, { show: (index) => index.whole && done(index), fail: never });
    });
    const index = await whole;
    expect(knownIndex(db)).toBe(index);
    const told: ListedIndex[] = [];
    listenToIndex(db, { show: (one) => told.push(one), fail: never });
    expect(told).toEqual([index]);
  });

  it('is begun anew after it failed', async () => {
    const db = await deskWith(2);
    db.close();
    await new Promise<unknown>((failed) => listenToIndex(db, { show: never, fail: failed }));
    expect(knownIndex(db)).toBeUndefined();
    await db.open();
    const rows = await new Promise<number>((done) =>
      listenToIndex(db, { show: (index) => done(index.rows.length), fail: never }),
    );
    expect(rows).toBe(2);
  });
});
