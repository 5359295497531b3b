import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { append, type DeskDb, isGood, newEntry, readBackupNote, runDrill } from '@/storage';
import { type Machine, NOW, openDesk } from '../storage/desk';
import { backupOf } from './backups';
import { CASE, filled, oldMachine } from './filled';
import { madeBackup } from './zips';

beforeEach(() => fakeBrowser.reset());

async function drilled(file: Blob, db: DeskDb, { indexedDB }: Machine) {
  const done = await runDrill(file, 'b.zip', db, NOW + 5, {}, { indexedDB, IDBKeyRange });
  if (!done.ok) throw new Error(JSON.stringify(done.trouble));
  return done.value;
}

async function machineWithBackup() {
  const on = await oldMachine();
  const db = await filled(on);
  return { on, db, file: await backupOf(db) };
}

const write = (db: DeskDb) => append(db, newEntry({ kind: 'note', text: '后来' }, CASE, '林', NOW + 1));

describe('the restore drill', () => {
  it('finds a good backup good, and remembers it', async () => {
    const { on, db, file } = await machineWithBackup();
    const report = await drilled(file, db, on);
    expect(report).toMatchObject({ unequal: [], missing: 0, absent: 0, broken: 0, since: 0, blobs: 3 });
    expect(report.entries).toBe(await db.entries.count());
    expect((await readBackupNote()).drill).toMatchObject({ at: NOW + 5, of: NOW, file: 'b.zip', good: true });
  });

  it('leaves the store as it was, and nothing beside it', async () => {
    const { on, db, file } = await machineWithBackup();
    await drilled(file, db, on);
    expect((await on.indexedDB.databases()).map(({ name }) => name)).toEqual(['desk']);
    const again = await backupOf(db);
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  });

  it('counts what was written since, which is no fault', async () => {
    const { on, db, file } = await machineWithBackup();
    await write(db);
    const report = await drilled(file, db, on);
    expect(report).toMatchObject({ since: 1, missing: 0, absent: 0 });
    expect(isGood(report)).toBe(true);
  });

  it('tells of entries the store has lost', async () => {
    const { on, db, file } = await machineWithBackup();
    const [first] = await db.entries.toCollection().primaryKeys();
    await db.entries.delete(first ?? '');
    const report = await drilled(file, db, on);
    expect(report.missing).toBe(1);
    expect(isGood(report)).toBe(false);
  });

  it('tells of entries the backup should have and has not', async () => {
    const { on, db } = await machineWithBackup();
    const [third] = await db.entries.where('caseKey').equals(CASE).offset(3).toArray();
    await db.entries.delete(third?.id ?? '');
    const without = await backupOf(db);
    if (third !== undefined) await db.entries.add(third);
    const report = await drilled(without, db, on);
    expect(report).toMatchObject({ absent: 1, missing: 0 });
    expect(isGood(report)).toBe(false);
  });

  it('finds a log that was changed before it was backed up', async () => {
    const { on, db } = await machineWithBackup();
    const [note] = await db.entries.where('kind').equals('note').toArray();
    if (note?.kind === 'note') await db.table('entries').put({ ...note, text: '从没说过' });
    const report = await drilled(await backupOf(db), db, on);
    expect(report).toMatchObject({ broken: 1, unequal: [] });
  });

  it('refuses a file that is no backup, and says nothing was drilled', async () => {
    const on = await oldMachine();
    const db = await openDesk(on);
    const file = new Blob([new Uint8Array(madeBackup({ cases: ['{}'] }))]);
    const done = await runDrill(file, 'b.zip', db, NOW, {}, { indexedDB: on.indexedDB, IDBKeyRange });
    expect(done).toMatchObject({ ok: false, trouble: { kind: 'refused', refusal: { code: 'row' } } });
    expect((await readBackupNote()).drill).toBeNull();
    expect(await on.indexedDB.databases()).toHaveLength(1);
  });
});
