/**
 * The drill: a backup is restored into a database aside, what came out is written as a backup once more and compared
 * with what went in, its log is laid beside the store's, and the database aside is thrown away. The store is only read.
 */
import { Dexie } from 'dexie';
import type { Result } from '@/utils/result';
import type { Entry } from '../kinds';
import { checkLog } from '../log/check-log';
import { type DbOptions, DeskDb, SCHEMA_VERSION } from '../store/db';
import { applyRestore } from './apply-restore';
import { changeBackupNote } from './backup-note';
import { dbSource } from './db-source';
import { fileSource } from './file-source';
import type { TableName } from './format';
import { rowsIn } from './keep-backup';
import { portions } from './portions';
import { nullSink } from './sink';
import type { BackupAbout } from './source';
import { staged } from './stage';
import { type BackupTrouble, told } from './trouble';
import { breather, type Watch } from './watch';
import { writeBackup } from './write-backup';

const NAME = 'desk-drill';

export type DrillReport = {
  about: BackupAbout;
  entries: number;
  cases: number;
  blobs: number;
  /** Tables that did not come out as they went in. */
  unequal: TableName[];
  /** Entries of the backup that the store does not have. */
  missing: number;
  /** Entries the store had by its own chain when the backup was made, and the backup does not have. */
  absent: number;
  /** Findings of the log's chains in what was restored; see `log/check-chain.ts`. */
  broken: number;
  /** Entries the store got since. */
  since: number;
};

/** What the person has to know about can be relied on. */
export const isGood = ({ unequal, missing, absent, broken }: DrillReport): boolean =>
  unequal.length === 0 && missing + absent + broken === 0;

/** Runs the drill and remembers how it went. `options` are a test's. Progress counts each row four times. */
export const runDrill = (
  file: Blob,
  name: string,
  live: DeskDb,
  now: number,
  watch: Watch = {},
  options: DbOptions = {},
): Promise<Result<DrillReport, BackupTrouble>> =>
  told(async () => {
    const report = await drill(file, live, watch, options);
    const { about, entries, cases, blobs } = report;
    const good = isGood(report);
    await changeBackupNote({ drill: { at: now, file: name, of: about.at, good, entries, cases, blobs } });
    return report;
  });

async function drill(file: Blob, live: DeskDb, watch: Watch, options: DbOptions): Promise<DrillReport> {
  const original = await fileSource(file);
  const { about } = original;
  const isNow = about.schema === SCHEMA_VERSION;
  const { source, discard } = isNow
    ? { source: original, discard: async () => {} }
    : await staged(original, options, watch);
  await new Dexie(NAME, options).delete();
  const scratch = new DeskDb(NAME, options);
  try {
    await scratch.open();
    await applyRestore(source, scratch, { file: '', sum: '', author: '', at: 0 }, part(watch, 0));
    const stamp = { at: about.at, release: about.release, partial: about.partial };
    const again = await writeBackup(await dbSource(scratch), nullSink(), stamp, part(watch, 1));
    return {
      about,
      entries: rowsIn(again, 'entries'),
      cases: rowsIn(again, 'cases'),
      blobs: again.blobs.files,
      // Rows of an older schema are meant to look otherwise now.
      unequal: isNow ? original.differing(again) : [],
      broken: await brokenIn(scratch, part(watch, 2)),
      ...(await beside(scratch, live, about, part(watch, 3))),
    };
  } finally {
    scratch.close();
    await new Dexie(NAME, options).delete();
    await discard();
  }
}

/** The drill's steps as one count: four passes, each over about as much. */
const part = ({ signal, onProgress }: Watch, nth: number): Watch => ({
  ...(signal === undefined ? {} : { signal }),
  onProgress: (done, total) => onProgress?.(done + nth * total, total * 4),
});

async function brokenIn(scratch: DeskDb, { signal, onProgress }: Watch): Promise<number> {
  const checked = await checkLog(scratch, {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
  });
  signal?.throwIfAborted();
  if (!checked.ok || checked.value === null) throw new Error('The log of the drill could not be checked.');
  const { changed, extra, missing } = checked.value.found;
  return changed + extra + missing;
}

/** Both logs walked once, in the order of ids, a portion at a time. */
async function beside(
  scratch: DeskDb,
  live: DeskDb,
  { heads }: BackupAbout,
  { signal, onProgress }: Watch,
): Promise<Pick<DrillReport, 'missing' | 'absent' | 'since'>> {
  const breathe = breather(signal);
  const counts = { missing: 0, absent: 0, since: 0 };
  const total = await scratch.entries.count();
  let done = 0;
  for await (const rows of portions<Entry>(scratch.table('entries'), 500)) {
    const here = await live.entries
      .where(':id')
      .anyOf(rows.map(({ id }) => id))
      .primaryKeys();
    counts.missing += rows.length - here.length;
    done += rows.length;
    onProgress?.(done, total);
    await breathe();
  }
  const then = new Map(heads.map(({ device, seq }) => [device, seq]));
  for await (const rows of portions<Entry>(live.table('entries'), 500)) {
    const there = new Set(
      await scratch.entries
        .where(':id')
        .anyOf(rows.map(({ id }) => id))
        .primaryKeys(),
    );
    for (const { id, device, seq } of rows) {
      if (there.has(id)) continue;
      if (seq <= (then.get(device) ?? 0)) counts.absent += 1;
      else counts.since += 1;
    }
    await breathe();
  }
  return counts;
}
