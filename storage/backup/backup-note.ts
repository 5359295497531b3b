/**
 * What is remembered of backups beside the database, in `storage.local`, which survived every damage the database was
 * put through: so a lost store can still say how old its last backup is. Nothing in it names a case.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const moment = z.number();
const count = z.int().check(z.nonnegative());

const Drill = z.object({
  /** When it was done, epoch ms, and with which file of when. */
  at: moment,
  file: z.string(),
  of: moment,
  good: z.boolean(),
  entries: count,
  cases: count,
  blobs: count,
});

const BackupNote = z.object({
  /** The last backup that was written whole. */
  last: z.nullable(z.object({ at: moment, file: z.string(), entries: count, cases: count })),
  /** No reminder before; epoch ms. */
  snoozedTo: moment,
  drill: z.nullable(Drill),
});
export type BackupNote = z.infer<typeof BackupNote>;
export type DrillNote = z.infer<typeof Drill>;

const KEY = 'backup';
const NOTHING: BackupNote = { last: null, snoozedTo: 0, drill: null };

/** The note; one that cannot be read is one that says nothing. */
export async function readBackupNote(): Promise<BackupNote> {
  const parsed = z.safeParse(BackupNote, (await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : NOTHING;
}

export async function changeBackupNote(part: Partial<BackupNote>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readBackupNote()), ...part } });
}

/** Tells of every change, on whichever page it was made. Returns how to stop. */
export function watchBackupNote(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
