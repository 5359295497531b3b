/** Taking a file into a store that has something: nothing here is overwritten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, type CaseRow, type DeskDb, keepReading, newEntry, readHead } from '@/storage';
import { caseReading, HOUR, type Machine, machine, NOW, openDesk } from '../storage/desk';
import { backupOf, restored, restoredInto } from './backups';
import { CASE, filled, version3 } from './filled';
import { madeBackup } from './zips';

const read = (db: DeskDb, at: number, status: string, shopName?: string) =>
  keepReading(db, {
    reading: caseReading({ afterSaleId: '7', statusText: status, ...(shopName ? { shopName } : {}) }),
    url: '',
    at,
  });
const note = (db: DeskDb, text: string, key: string | null = 'pdd|店|7') =>
  append(db, newEntry({ kind: 'note', text }, key, '林', NOW));
const statusOf = (row: CaseRow | undefined) => row?.pages.aftersale?.facts.statusText?.value;
const texts = async (db: DeskDb) =>
  (await db.entries.toArray()).flatMap((entry) => (entry.kind === 'note' ? [entry.text] : [])).sort();

describe('a union', () => {
  it('keeps the later reading, whichever side has it', async () => {
    const old = await openDesk();
    await read(old, NOW, '旧', '店');
    const late = await openDesk();
    await read(late, NOW + HOUR, '新', '店');
    const files = [await backupOf(old), await backupOf(late)] as const;
    for (const order of [files, [files[1], files[0]] as const]) {
      const on = machine();
      await restored(order[0], on);
      const db = await restored(order[1], on);
      expect(await db.cases.count()).toBe(1);
      expect(statusOf(await db.cases.get('pdd|店|7'))).toBe('新');
    }
  });

  it('finds a case under the key it has here since its shop was read, and the other way round', async () => {
    const nameless = await openDesk();
    await read(nameless, NOW, '旧');
    await note(nameless, '先写', 'pdd||7');
    const named = await openDesk();
    await read(named, NOW + 1, '新', '店');
    await note(named, '后写');
    for (const files of [
      [nameless, named],
      [named, nameless],
    ] as const) {
      const on = machine();
      await restored(await backupOf(files[0]), on);
      const db = await restored(await backupOf(files[1]), on);
      expect(await db.cases.toCollection().primaryKeys()).toEqual(['pdd|店|7']);
      const entries = await db.entries.where('kind').equals('note').toArray();
      expect(entries.map(({ caseKey }) => caseKey)).toEqual(['pdd|店|7', 'pdd|店|7']);
      const row = await db.cases.get('pdd|店|7');
      expect(row?.formerKeys).toEqual(['pdd||7']);
      expect(row?.log?.count).toBe(2);
    }
  });

  it('leaves settings, lessons and packs as they are here', async () => {
    const file = await backupOf(await filled());
    const on = machine();
    const db = await openDesk(on);
    await db.settings.put({ name: 'settings', value: { author: '我' } });
    await restored(file, on);
    expect((await db.settings.get('settings'))?.value).toEqual({ author: '我' });
    expect(await db.packs.count()).toBe(1);
  });

  it('says in the log that a file was taken in, once', async () => {
    const on = machine();
    const db = await openDesk(on);
    await note(db, '这里的', null);
    const file = await backupOf(await filled());
    await restored(file, on);
    await restored(file, on);
    const said = (await db.entries.where('kind').equals('imported').toArray()).filter(
      (entry) => entry.kind === 'imported' && entry.from === 'backup',
    );
    expect(said).toMatchObject([{ file: 'b.zip', entries: 33 }]);
  });

  it('a chain whose end had been lost is not written on: its places are not given away twice', async () => {
    const on = machine();
    const db = await openDesk(on);
    await note(db, '一', null);
    const short = await readHead(db);
    await note(db, '二', null);
    const file = await backupOf(db);
    const second = (await db.entries.toArray()).find((entry) => entry.seq === 2);
    await db.entries.delete(second?.id ?? '');
    await db.settings.put({ name: 'head', value: short });
    await restoredInto(file, db, on);
    await note(db, '三', null);
    const places = (await db.entries.toArray()).map(({ device, seq }) => `${device} ${seq}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('what was deleted here stays a deleted entry', async () => {
    const on = machine();
    const db = await filled(on);
    const file = await backupOf(db);
    const [said] = await db.entries.where('kind').equals('note').toArray();
    if (said === undefined) throw new Error('There is a note.');
    const { id, at, offset, device, seq, prev, hash } = said;
    const left = { id, at, offset, device, seq, prev, hash, caseKey: null, author: '', salt: '' };
    await db.table('entries').put({ ...left, kind: 'gone', why: 'asked', goneAt: NOW });
    await restoredInto(file, db, on);
    expect(await db.entries.get(id)).toMatchObject({ kind: 'gone' });
  });

  it('of any files in any order, some of them twice, comes the same log', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        async (devices, again) => {
          const files: Blob[] = [];
          for (const words of devices) {
            const db = await openDesk();
            await read(db, NOW, '待商家处理', '店');
            for (const text of words) await note(db, text);
            files.push(await backupOf(db));
          }
          const on = machine();
          const order = [...again.map((n) => n % files.length), ...files.keys()];
          let db = await openDesk(on);
          for (const n of order) db = await restored(files[n] ?? new Blob(), on);
          expect(await texts(db)).toEqual(devices.flat().sort());
          expect((await db.cases.get('pdd|店|7'))?.log?.count ?? 0).toBeGreaterThanOrEqual(
            devices.flat().length,
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

it('a backup of an older schema goes through the steps an old store goes through', async () => {
  const lines = Object.fromEntries(
    Object.entries(version3).map(([name, rows]) => [
      name,
      sorted(name, rows).map((row) => JSON.stringify(row)),
    ]),
  );
  const on: Machine = machine();
  const db = await restored(new Blob([new Uint8Array(madeBackup(lines, { schema: 3 }))]), on);
  for (const [name, rows] of Object.entries(version3)) {
    if (name !== 'settings') expect(await db.table(name).count(), name).toBe(rows.length);
  }
  expect((await db.cases.get(CASE))?.log).toBeDefined();
  for (const entry of await db.entries.toArray()) expect(entry.hash).toMatch(/^[\w-]{43}$/);
  expect((await on.indexedDB.databases()).map(({ name }) => name)).toEqual(['desk']);
});

/** Frozen rows lie in the order they were written; a backup has them in the order of their keys. */
function sorted(table: string, rows: readonly object[]): object[] {
  const path: Record<string, string[]> = {
    cases: ['key'],
    settings: ['name'],
    skeletons: ['place', 'of'],
    counters: ['platform', 'page', 'shop'],
  };
  const keyOf = (row: object) =>
    (path[table] ?? ['id']).map((part) => (row as Record<string, string>)[part]).join('\0');
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
