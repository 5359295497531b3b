import { failed, ok, type Result } from '@/utils/result';
import type { DeskDb } from '../store/db';
import { exportBackup } from './backup-file';
import { changeBackupNote, readBackupNote } from './backup-note';
import { backupName } from './file-name';
import { fileSource } from './file-source';
import { type Folder, pruneFolder } from './folder';
import type { Manifest, TableName } from './format';
import { planRestore } from './plan-restore';
import { blobSink, fileSink } from './sink';
import { type BackupTrouble, told } from './trouble';
import type { Watch } from './watch';

/** A backup that was written. */
export type KeptBackup = {
  file: string;
  entries: number;
  cases: number;
  /** Rows that could not be written. */
  left: number;
  bytes: number;
};
type Stamp = { at: number; release: string };

export const rowsIn = ({ tables }: Pick<Manifest, 'tables'>, name: TableName): number =>
  tables.find((table) => table.name === name)?.rows ?? 0;

/** Writes a backup for a download, and remembers it. */
export async function backupToBlob(
  db: DeskDb,
  stamp: Stamp,
  watch?: Watch,
): Promise<Result<KeptBackup & { blob: Blob }, BackupTrouble>> {
  const sink = blobSink();
  const done = await exportBackup(db, sink, stamp, watch);
  if (!done.ok) return done;
  const blob = sink.blob();
  return ok({ ...(await remember(done.value, stamp.at, blob.size)), blob });
}

/**
 * Writes a backup into the folder, reads it back whole, and only then lets old ones go. One that does not read well
 * is taken away again and told as trouble.
 */
export async function backupToFolder(
  db: DeskDb,
  folder: Folder,
  stamp: Stamp,
  watch: Watch = {},
): Promise<Result<KeptBackup, BackupTrouble>> {
  const name = backupName(stamp.at);
  const opened = await told(async () => {
    const handle = await folder.getFileHandle(name, { create: true });
    return { handle, sink: await fileSink(handle) };
  });
  if (!opened.ok) return opened;
  const { handle, sink } = opened.value;
  const written = await exportBackup(db, sink, stamp, watch);
  const read = written.ok
    ? await told(async () => {
        const file = await handle.getFile();
        await planRestore(
          await fileSource(file),
          null,
          watch.signal === undefined ? {} : { signal: watch.signal },
        );
        return file.size;
      })
    : written;
  if (!written.ok || !read.ok) {
    // The browser made the file when it was asked for, empty.
    await told(() => folder.removeEntry(name));
    return written.ok ? (read as typeof read & { ok: false }) : failed(written.trouble);
  }
  const { drill } = await readBackupNote();
  await told(() => pruneFolder(folder, drill?.good === true ? drill.file : null));
  return ok(await remember(written.value, stamp.at, read.value));
}

async function remember(manifest: Manifest, at: number, bytes: number): Promise<KeptBackup> {
  const kept = {
    file: backupName(at),
    entries: rowsIn(manifest, 'entries'),
    cases: rowsIn(manifest, 'cases'),
    left: manifest.tables.reduce((sum, { left }) => sum + left, 0),
    bytes,
  };
  const { file, entries, cases } = kept;
  await changeBackupNote({ last: { at, file, entries, cases }, snoozedTo: 0 });
  return kept;
}
