import type { CaseKey, CaseRow, Entry } from '../kinds';
import { canonical } from '../log/canonical';
import { readHead } from '../log/chain';
import { append, newEntry, withLog } from '../log/entries';
import { logIndexOf } from '../log/log-index';
import { forgetIndex } from '../packs/indexed-by';
import type { DeskDb } from '../store/db';
import { isEmpty } from '../store/is-empty';
import { type BlobLine, TABLES, type TableName } from './format';
import type { Source } from './source';
import { beginChain, type Count, unite, uniteCases } from './union';
import { breather, type Watch } from './watch';

/** Where a file came from, for the log. `sum`: SHA-256 of what is in it, hex. `at`: now, epoch ms. */
export type Origin = { file: string; sum: string; author: string; at: number };

export type Restored = Record<TableName, Count>;

/** Cases come before the log, so that an entry finds its case under the key it has here. */
const ORDER: readonly TableName[] = ['cases', ...TABLES.filter((name) => name !== 'cases')];
/** So many cases whose index is made again in one transaction. */
const REMADE = 50;

/**
 * Takes everything of a source into the store that is not there, a portion at a time; on disk once it resolves. It
 * may be stopped or die anywhere: done again it goes on. Into an empty store comes exactly what the file holds and
 * nothing else, so that the next backup gives the same bytes; otherwise the log says that a file was taken in.
 */
export async function applyRestore(
  source: Source,
  db: DeskDb,
  origin: Origin,
  watch: Watch = {},
): Promise<Restored> {
  const breathe = breather(watch.signal);
  const intoEmpty = await isEmpty(db);
  const counts = await Promise.all(TABLES.map((name) => source.count(name)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const restored = Object.fromEntries(
    TABLES.map((name) => [name, { fresh: 0, known: 0, differs: 0 }]),
  ) as Restored;
  const touched = new Set<CaseKey>();
  let done = 0;
  for (const name of ORDER) {
    for await (const rows of source.rows(name)) {
      const count =
        name === 'cases'
          ? await uniteCases(db, rows as readonly CaseRow[])
          : name === 'blobs'
            ? await uniteBlobs(db, source, rows as readonly BlobLine[])
            : await unite(db, name, rows);
      for (const key of ['fresh', 'known', 'differs'] as const) restored[name][key] += count[key];
      if (!intoEmpty) touch(touched, name, rows);
      done += rows.length;
      watch.onProgress?.(Math.min(done, total), total);
      await breathe();
    }
  }
  await remakeLogs(db, [...touched], breathe);
  await settle(db, restored, intoEmpty ? null : origin);
  db.written();
  return restored;
}

/** One by one: fifty pictures in one transaction would be much to hold. */
async function uniteBlobs(db: DeskDb, source: Source, rows: readonly BlobLine[]): Promise<Count> {
  const count: Count = { fresh: 0, known: 0, differs: 0 };
  for (const line of rows) {
    const bytes = await source.bytes(line);
    if (bytes === null) continue;
    await db.transaction('rw', db.blobs, async () => {
      if ((await db.blobs.where(':id').equals(line.sum).count()) > 0) count.known += 1;
      else {
        await db.blobs.add({ sum: line.sum, type: line.type, bytes: bytes.buffer });
        count.fresh += 1;
      }
    });
  }
  return count;
}

function touch(touched: Set<CaseKey>, name: TableName, rows: readonly object[]): void {
  if (name === 'cases') for (const { key } of rows as readonly CaseRow[]) touched.add(key);
  if (name === 'entries')
    for (const { caseKey } of rows as readonly Entry[]) if (caseKey !== null) touched.add(caseKey);
}

/** The index of every log that may have grown, made again; a case that moved is found under its new key. */
async function remakeLogs(db: DeskDb, keys: readonly CaseKey[], breathe: () => Promise<void>): Promise<void> {
  for (let i = 0; i < keys.length; i += REMADE) {
    await db.transaction('rw', db.cases, db.entries, db.sheetLines, async () => {
      const wanted = keys.slice(i, i + REMADE);
      const rows = [
        ...(await db.cases.bulkGet(wanted)).filter((row) => row !== undefined),
        ...(await db.cases.where('formerKeys').anyOf(wanted).toArray()),
      ];
      for (const row of rows) {
        const now = await withLog(db, row);
        // A case nobody wrote about has no index at all.
        if (canonical(now) !== canonical({ ...row, log: row.log ?? logIndexOf([]) })) await db.cases.put(now);
      }
      await remakeLines(db, wanted, rows);
    });
    await breathe();
  }
}

/** An imported line keeps the index of what was written about it while no case of it is kept. */
async function remakeLines(db: DeskDb, keys: readonly CaseKey[], rows: readonly CaseRow[]): Promise<void> {
  const cases = new Set(rows.flatMap(({ key, formerKeys = [] }) => [key, ...formerKeys]));
  for (const line of await db.sheetLines.where('caseKey').anyOf(keys).toArray()) {
    if (line.caseKey === null || cases.has(line.caseKey)) continue;
    const log = logIndexOf(await db.entries.where('caseKey').equals(line.caseKey).toArray());
    if (canonical(log) !== canonical(line.log ?? logIndexOf([]))) await db.sheetLines.put({ ...line, log });
  }
}

/** What follows from a restore, whenever it brought something. */
async function settle(db: DeskDb, restored: Restored, origin: Origin | null): Promise<void> {
  if (restored.packs.fresh > 0) await raiseRevision(db);
  const judgedAnew = restored.cases.fresh + restored.cases.differs + restored.packs.fresh > 0;
  await db.transaction('rw', db.settings, async () => {
    if (judgedAnew) await forgetIndex(db);
    // A log without an end would look to the canary as one whose end was lost.
    if (restored.entries.fresh > 0 && (await readHead(db)) === null) await beginChain(db);
  });
  const cases = restored.cases.fresh + restored.cases.differs;
  const entries = restored.entries.fresh;
  if (origin === null || cases + entries + restored.evidence.fresh + restored.handovers.fresh === 0) return;
  const { file, sum, author, at } = origin;
  const said = await append(
    db,
    newEntry({ kind: 'imported', from: 'backup', file, sum, cases, entries }, null, author, at),
  );
  if (!said.ok) throw new Error(`The log did not take the line of a restore: ${said.trouble}`);
}

const raiseRevision = (db: DeskDb) =>
  db.transaction('rw', db.settings, async () => {
    const kept = (await db.settings.get('packsRevision'))?.value;
    await db.settings.put({ name: 'packsRevision', value: (typeof kept === 'number' ? kept : 0) + 1 });
  });
