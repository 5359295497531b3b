/** The folder a person picked for backups. Chrome and Edge only; the handle lives in the database, never in a file. */
import type { DeskDb } from '../store/db';
import { isBackupName } from './file-name';

const NAME = 'backupFolder';

/** So many of our files stay in the folder. */
export const KEPT_FILES = 8;

/** What TypeScript's DOM does not know of the File System Access API. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = { showDirectoryPicker(wish: { id: string; mode: 'readwrite' }): Promise<Folder> };

const hasPicker = (page: object): page is Picker => 'showDirectoryPicker' in page;

/** Whether this browser can keep files by itself. */
export const canPickFolder = (): boolean => hasPicker(globalThis);

/** Asks the person; null when they close the picker. Only from a click. */
export async function pickFolder(): Promise<Folder | null> {
  const page: object = globalThis;
  if (!hasPicker(page)) return null;
  try {
    return await page.showDirectoryPicker({ id: 'backup', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function readFolder(db: DeskDb): Promise<Folder | null> {
  return ((await db.settings.get(NAME))?.value as Folder | undefined) ?? null;
}

/** `null` forgets it; files in it stay. */
export async function keepFolder(db: DeskDb, folder: Folder | null): Promise<void> {
  if (folder === null) await db.settings.delete(NAME);
  else await db.settings.put({ name: NAME, value: folder });
}

/** Whether files may be written there now, without asking. */
export const mayWrite = async (folder: Folder): Promise<boolean> =>
  (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';

/** Asks for it; only from a click. */
export const askToWrite = async (folder: Folder): Promise<boolean> =>
  (await folder.requestPermission({ mode: 'readwrite' })) === 'granted';

/** Our files in it, the latest first. */
export async function backupsIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (isBackupName(name)) names.push(name);
  return names.sort().reverse();
}

/**
 * Removes the oldest of our files beyond `KEPT_FILES`. To be called once the newest was read whole and found good, so
 * that the only good one never goes; `spare` stays whatever its age (the one a drill restored).
 */
export async function pruneFolder(folder: Folder, spare: string | null): Promise<string[]> {
  const old = (await backupsIn(folder)).slice(KEPT_FILES).filter((name) => name !== spare);
  for (const name of old) await folder.removeEntry(name);
  return old;
}
