import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blobSink, exportSalvage, type Salvage, salvage, TABLES } from '@/storage';
import { type Machine, machine, NOW } from '../storage/desk';
import { bytesOf, restored } from './backups';
import { filled, oldMachine } from './filled';

afterEach(() => vi.restoreAllMocks());

/** Rows of one table at these places cannot be read any more: whoever asks for one of them gets an error. */
function damage(table: string, bad: (key: string) => boolean) {
  const touches = (store: IDBObjectStore, keys: string[]) => store.name === table && keys.some(bad);
  const { getAll, openCursor } = IDBObjectStore.prototype;
  const known = new Map<string, string[]>();
  const keysIn = (range: IDBKeyRange | null, most = Number.POSITIVE_INFINITY) =>
    (known.get(table) ?? []).filter((key) => range?.includes(key) ?? true).slice(0, most);
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    const [range, most] = args as [IDBKeyRange | null, number?];
    if (touches(this, keysIn(range, most))) throw new DOMException('damaged', 'DataError');
    return getAll.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'openCursor').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const last = keysIn((args[0] as IDBKeyRange | null | undefined) ?? null).at(-1);
    if (args[1] === 'prev' && last !== undefined && touches(this, [last]))
      throw new DOMException('damaged', 'DataError');
    return openCursor.apply(this, args);
  });
  return { know: (keys: string[]) => known.set(table, keys) };
}

async function seen(on: Machine): Promise<Salvage> {
  const found = await salvage('desk', { indexedDB: on.indexedDB, IDBKeyRange });
  if (found === null) throw new Error('There is a database.');
  return found;
}

async function exported(found: Salvage): Promise<Blob> {
  const sink = blobSink();
  const done = await exportSalvage(found, sink, { at: NOW, release: '0.1.0' });
  if (!done.ok) throw new Error(JSON.stringify(done.trouble));
  return sink.blob();
}

describe('what can still be read', () => {
  it('is everything of a store that is whole, though the door may not open it', async () => {
    const on = await oldMachine();
    const db = await filled(on);
    const counts = await Promise.all(
      db.tables.map(async (table) => [table.name, await table.count()] as const),
    );
    db.close();
    const found = await seen(on);
    expect(Object.fromEntries(found.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(counts),
    );
    const back = await restored(await exported(found));
    expect(await back.entries.count()).toBe(Object.fromEntries(counts).entries);
    expect(await back.blobs.count()).toBe(3);
  });

  it('is what lies before and after rows that do not come', async () => {
    const on = await oldMachine();
    const db = await filled(on);
    const keys = await db.entries.toCollection().primaryKeys();
    db.close();
    const lost = new Set([keys[4], keys[9]]);
    damage('entries', (key) => lost.has(key)).know(keys);
    const found = await seen(on);
    expect(found.tables.find(({ name }) => name === 'entries')).toEqual({
      name: 'entries',
      rows: keys.length - 6,
      unread: 6,
    });
    const file = await exported(found);
    vi.restoreAllMocks();
    const back = await restored(file);
    expect(await back.entries.toCollection().primaryKeys()).toEqual([...keys.slice(0, 4), ...keys.slice(10)]);
    const said = unzipSync(await bytesOf(file))['manifest.json'] ?? new Uint8Array();
    expect(JSON.parse(strFromU8(said))).toMatchObject({
      partial: true,
      tables: [{ name: 'entries', left: 6 }, ...Array.from(TABLES.slice(1), () => ({}))],
    });
  });

  it('is nothing where there is no database, and none is made by looking', async () => {
    const on = machine();
    expect(await salvage('desk', { indexedDB: on.indexedDB, IDBKeyRange })).toBeNull();
    expect(await on.indexedDB.databases()).toEqual([]);
  });
});
