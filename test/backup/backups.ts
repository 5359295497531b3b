/** Backups as tests make and take them: what cannot be told a person is an error here. */
import { IDBKeyRange } from 'fake-indexeddb';
import { blobSink, type DeskDb, exportBackup, openBackup, restoreBackup } from '@/storage';
import { type Machine, machine, NOW, openDesk } from '../storage/desk';

export const STAMP = { at: NOW, release: '0.1.0' };

export async function backupOf(db: DeskDb, stamp = STAMP): Promise<Blob> {
  const sink = blobSink();
  const done = await exportBackup(db, sink, stamp);
  if (!done.ok) throw new Error(JSON.stringify(done.trouble));
  return sink.blob();
}

export const restored = async (file: Blob, on: Machine = machine()): Promise<DeskDb> =>
  restoredInto(file, await openDesk(on), on);

export async function restoredInto(file: Blob, db: DeskDb, on: Machine): Promise<DeskDb> {
  const opened = await openBackup(file, db, {}, { indexedDB: on.indexedDB, IDBKeyRange });
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
  const done = await restoreBackup(opened.value, db, { file: 'b.zip', author: '林', at: NOW });
  if (!done.ok) throw new Error(JSON.stringify(done.trouble));
  await opened.value.close();
  return db;
}

export const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());
