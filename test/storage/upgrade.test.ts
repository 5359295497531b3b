/**
 * Databases of released versions, frozen as the code of that version wrote them, opened by the code of today.
 * A file under `frozen/` is never edited: it stands for what lies on people's machines.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { caseView, type DeskDb, entriesOf, readHandoverDraft, readSettings } from '@/storage';
import { type Machine, machine, memoryKeep, pageOn, unwrap } from './desk';

type Frozen = {
  /** The native version; Dexie writes ten times its own. */
  native: number;
  /** The canary's note. */
  note: unknown;
  tables: Record<string, { id?: string; key?: string }[]>;
};
const VERSION_1 = JSON.parse(
  readFileSync(join(import.meta.dirname, 'frozen/version-1.json'), 'utf8'),
) as Frozen;

/** The tables and indexes of version 1, word for word; what the code of today says of them does not matter here. */
const SCHEMA_1 = {
  cases: '&key, [platform+orderId], [platform+afterSaleId], open, dueAt, readAt, *formerKeys',
  entries: '&id, at, [caseKey+at], [kind+at]',
  handovers: '&id, at',
  settings: '&name',
};

async function version1(): Promise<Machine> {
  const on = { ...machine(), keep: memoryKeep(VERSION_1.note) };
  const old = new Dexie('desk', { indexedDB: on.indexedDB, IDBKeyRange });
  old.version(1).stores(SCHEMA_1);
  await old.open();
  for (const [table, rows] of Object.entries(VERSION_1.tables)) await old.table(table).bulkAdd(rows);
  old.close();
  return on;
}

const rowsOf = async (db: DeskDb): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(VERSION_1.tables).map(async (name) => [name, await db.table(name).toArray()] as const),
    ),
  );

describe('a database of version 1', () => {
  it('is one, and holds something of everything', async () => {
    const { indexedDB } = await version1();
    expect(await indexedDB.databases()).toEqual([{ name: 'desk', version: VERSION_1.native }]);
    for (const [table, rows] of Object.entries(VERSION_1.tables)) expect(rows, table).not.toEqual([]);
  });

  it('opens with every row as it was, byte for byte', async () => {
    const db = unwrap(await pageOn(await version1()).open());
    expect(JSON.stringify(await rowsOf(db))).toBe(JSON.stringify(VERSION_1.tables));
  });

  it('is no loss to the canary, whose note stays', async () => {
    const on = await version1();
    const store = pageOn(on);
    unwrap(await store.open());
    expect(store.state()).toEqual({ kind: 'open' });
    expect(on.keep.note).toEqual(VERSION_1.note);
  });

  it('gets the new tables, empty, and can be opened again', async () => {
    const on = await version1();
    const store = pageOn(on);
    const db = unwrap(await store.open());
    expect(db.verno).toBe(2);
    for (const table of [db.skeletons, db.lessons, db.counters]) expect(await table.count()).toBe(0);
    store.close();
    expect(JSON.stringify(await rowsOf(unwrap(await pageOn(on).open())))).toBe(
      JSON.stringify(VERSION_1.tables),
    );
  });

  it('is understood: cases, the log, the settings and the unsaved handover', async () => {
    const db = unwrap(await pageOn(await version1()).open());
    const [first] = VERSION_1.tables.cases ?? [];
    const view = await caseView(db, first?.key ?? '');
    expect(view?.facts).toMatchObject({
      refundAmount: { value: 704 },
      intact: { value: 'no', from: 'agent' },
    });
    expect(await caseView(db, 'pdd||22000000000001')).toMatchObject({ row: { key: first?.key } });
    expect((await entriesOf(db, first?.key ?? '')).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['note', 'answer', 'promise', 'promiseDone', 'tick', 'override', 'status']),
    );
    expect(await readSettings(db)).toEqual({ author: '林', alertMinutes: [240, 60] });
    expect(await readHandoverDraft(db)).toMatchObject({ from: '林' });
  });

  it('that lost a row on the way is announced', async () => {
    const on = await version1();
    const old = await new Dexie('desk', { indexedDB: on.indexedDB, IDBKeyRange }).open();
    await old.table('cases').delete(VERSION_1.tables.cases?.[0]?.key ?? '');
    old.close();
    expect(await pageOn(on).open()).toEqual({ ok: false, trouble: 'lost' });
  });
});
