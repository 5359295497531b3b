/** A store that is lost or damaged: what of it is saved into a file, and what a backup brings back. */
import { Dexie } from 'dexie';
import type { Result } from '@/utils/result';
import { type DbOptions, DeskDb } from '../store/db';
import { applyRestore, type Origin, type Restored } from './apply-restore';
import type { OpenBackup } from './backup-file';
import type { Manifest } from './format';
import type { Salvage } from './salvage';
import type { Sink } from './sink';
import { type BackupTrouble, told } from './trouble';
import type { Watch } from './watch';
import { writeBackup } from './write-backup';

/** Writes what can be read as a backup that says it is not everything. */
export const exportSalvage = (
  { source }: Salvage,
  sink: Sink,
  stamp: { at: number; release: string },
  watch?: Watch,
): Promise<Result<Manifest, BackupTrouble>> =>
  told(() => writeBackup(source, sink, { ...stamp, partial: true }, watch));

/**
 * Restores into a store that the door does not open. The canary is left alone: whoever opens the store next compares
 * it with what is there then, so a restore that was cut off is announced as a loss again, and can be done again.
 *
 * @param replace the database does not open at all and is deleted first; the file was read whole before
 */
export const restoreLost = (
  name: string,
  opened: OpenBackup,
  origin: Omit<Origin, 'sum'>,
  replace: boolean,
  watch?: Watch,
  options: DbOptions = {},
): Promise<Result<Restored, BackupTrouble>> =>
  told(async () => {
    if (replace) await new Dexie(name, options).delete();
    const db = new DeskDb(name, options);
    try {
      await db.open();
      return await applyRestore(opened.source, db, { ...origin, sum: opened.about.sum }, watch);
    } finally {
      db.close();
    }
  });
