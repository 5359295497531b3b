import { browser } from 'wxt/browser';
import {
  type BackupTrouble,
  backupToBlob,
  backupToFolder,
  type DeskDb,
  type KeptBackup,
  mayWrite,
  readFolder,
  type Watch,
} from '@/storage';
import { failed, type Result } from '@/utils/result';
import { downloadBlob } from '../download';

const stamp = () => ({ at: Date.now(), release: browser.runtime.getManifest().version });

/** Writes a backup where the person wants it: into the folder they picked, else as a download. */
export async function backUp(db: DeskDb, watch?: Watch): Promise<Result<KeptBackup, BackupTrouble>> {
  const folder = await readFolder(db);
  if (folder !== null && (await mayWrite(folder))) return backupToFolder(db, folder, stamp(), watch);
  const done = await backupToBlob(db, stamp(), watch);
  if (done.ok) downloadBlob(done.value.file, done.value.blob);
  return done;
}

/** Into the folder, and only there; null when there is none, it may not be written to, or another page is at it. */
export function backUpQuietly(db: DeskDb, watch: Watch): Promise<Result<KeptBackup, BackupTrouble> | null> {
  return navigator.locks.request('backup', { ifAvailable: true }, async (lock) => {
    if (lock === null) return null;
    const folder = await readFolder(db);
    if (folder === null || !(await mayWrite(folder).catch(() => false))) return null;
    return backupToFolder(db, folder, stamp(), watch).catch(() => failed({ kind: 'folder' } as const));
  });
}
