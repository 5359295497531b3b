/** Backups as a surface deals with them: write one; open one, see what it would do, take it in. Nothing here throws. */
import type { Result } from '@/utils/result';
import { type DbOptions, type DeskDb, SCHEMA_VERSION } from '../store/db';
import { applyRestore, type Origin, type Restored } from './apply-restore';
import { dbSource } from './db-source';
import { fileSource } from './file-source';
import type { Manifest } from './format';
import { planRestore, type RestorePlan } from './plan-restore';
import type { Sink } from './sink';
import type { BackupAbout, Source } from './source';
import { staged } from './stage';
import { type BackupTrouble, told } from './trouble';
import type { Watch } from './watch';
import { type Stamp, writeBackup } from './write-backup';

type Told<T> = Promise<Result<T, BackupTrouble>>;

/** A file that was read from end to end and is good. `close` it, whatever was done with it. */
export type OpenBackup = {
  about: BackupAbout;
  plan: RestorePlan;
  source: Source;
  close(): Promise<void>;
};

/** Writes everything the store holds; see `dbSource` for which moment that is. */
export const exportBackup = (db: DeskDb, sink: Sink, stamp: Stamp, watch?: Watch): Told<Manifest> =>
  told(async () => writeBackup(await dbSource(db), sink, stamp, watch));

/**
 * Reads a file whole and says what it would do to the store; `db` null where there is none. The store is not touched.
 * `options` are a test's.
 */
export const openBackup = (
  file: Blob,
  db: DeskDb | null,
  watch: Watch = {},
  options: DbOptions = {},
): Told<OpenBackup> =>
  told(async () => {
    const original = await fileSource(file);
    const { about } = original;
    if (original.schema === SCHEMA_VERSION)
      return { about, source: original, plan: await planRestore(original, db, watch), close: async () => {} };
    const { source, discard } = await staged(original, options, watch);
    try {
      return { about, source, plan: await planRestore(source, db, watch), close: discard };
    } catch (error) {
      await discard();
      throw error;
    }
  });

/** Takes in what is not here. Stopped half-way, what was taken in stays, and doing it again goes on. */
export const restoreBackup = (
  opened: OpenBackup,
  db: DeskDb,
  origin: Omit<Origin, 'sum'>,
  watch?: Watch,
): Told<Restored> => told(() => applyRestore(opened.source, db, { ...origin, sum: opened.about.sum }, watch));
