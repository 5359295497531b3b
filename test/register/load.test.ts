import { describe, expect, it } from 'vitest';
import { allCaseHeads, allLineHeads, keepRows, watchRows } from '@/storage';
import { listReading, NOW, openDesk, unwrap } from '../storage/desk';
import { sheetLine } from './lines';

const readList = async (ids: number[]) => {
  const db = await openDesk();
  const rows = ids.map((id) => ({ afterSaleId: String(id), orderId: `o${id}`, shopName: '店A' }));
  unwrap(await keepRows(db, { reading: listReading(rows), url: '', at: NOW }));
  return db;
};

describe("the register's index", () => {
  it('reads every case and every line once, in portions', async () => {
    const db = await readList(Array.from({ length: 1_201 }, (_, i) => i));
    await db.sheetLines.bulkAdd(Array.from({ length: 500 }, (_, i) => sheetLine({ id: `l${i}` })));
    const sizes: number[] = [];
    const keys = new Set<string>();
    for await (const portion of allCaseHeads(db)) {
      sizes.push(portion.length);
      for (const { key } of portion) keys.add(key);
    }
    expect(sizes).toEqual([200, 200, 200, 200, 200, 200, 1]);
    expect(keys.size).toBe(1_201);
    let lines = 0;
    for await (const portion of allLineHeads(db)) lines += portion.length;
    expect(lines).toBe(500);
  });

  it('is told which rows were written, and when nobody can say which', async () => {
    const db = await readList([1, 2]);
    const told: (readonly string[] | null)[] = [];
    const end = watchRows(db, 'cases', (keys) => told.push(keys === null ? null : [...keys]));
    await db.cases.update('pdd|店A|2', { readAt: NOW + 1 });
    await db.settings.put({ name: 'x', value: 1 });
    expect(told).toEqual([['pdd|店A|2']]);
    await db.cases.clear();
    expect(told.at(-1)).toBeNull();
    end();
    await db.cases.clear();
    expect(told).toHaveLength(2);
  });
});
