import type { Table } from 'dexie';
import type { BlobRow, Entry, Head } from '../kinds';
import { HEAD } from '../log/chain';
import type { DeskDb, Named } from '../store/db';
import { SCHEMA_VERSION } from '../store/db';
import { type BlobLine, TABLES, type TableName } from './format';
import { NOT_IN_BACKUP } from './not-in-backup';
import { portions } from './portions';
import type { Portion, Source } from './source';

/** Rows at once: a portion is some hundred kilobytes, whatever its table holds. */
const SIZE: Record<Exclude<TableName, 'blobs'>, number> = {
  entries: 500,
  cases: 50,
  handovers: 20,
  evidence: 10,
  sheetLines: 500,
  lessons: 200,
  scripts: 200,
  statements: 100,
  practice: 500,
  packs: 1,
  counters: 100,
  skeletons: 20,
  settings: 20,
};
const BLOBS = 50;

/**
 * The store as a source. Its log is that of one moment, the moment this was called: entries this database appends
 * later have a place after the head of then and are left out, so no chain in a file ever has a hole. Every other row
 * is as it stood when it was read, at that moment or a little later; none is half of one state and half of another.
 */
export async function dbSource(db: DeskDb): Promise<Source> {
  const head = ((await db.settings.get(HEAD))?.value as Head | undefined) ?? null;
  const isThen = (entry: Entry) => entry.device !== head?.device || entry.seq <= head.seq;
  return {
    schema: SCHEMA_VERSION,
    count: (table) => db.table(table).count(),
    rows: (table) => rowsOf(db, table, isThen),
    unread: () => 0,
    bytes: async ({ sum }) => {
      const row = await db.blobs.get(sum);
      return row === undefined ? null : new Uint8Array(row.bytes);
    },
  };
}

async function* rowsOf(
  db: DeskDb,
  name: TableName,
  isThen: (entry: Entry) => boolean,
): AsyncGenerator<Portion> {
  if (name === 'blobs') return yield* blobLines(db);
  const table: Table<object> = db.table(name);
  for await (const rows of portions(table, SIZE[name])) {
    if (name === 'entries') yield (rows as Entry[]).filter(isThen);
    else if (name === 'settings') yield (rows as Named[]).filter((row) => !NOT_IN_BACKUP.has(row.name));
    else yield rows;
  }
}

/** By key first, then one at a time: fifty pictures at once would be much to hold. */
async function* blobLines(db: DeskDb): AsyncGenerator<BlobLine[]> {
  const sums = await db.blobs.orderBy(':id').primaryKeys();
  for (let i = 0; i < sums.length; i += BLOBS) {
    const lines: BlobLine[] = [];
    for (const sum of sums.slice(i, i + BLOBS)) {
      const row = await db.blobs.get(sum);
      if (row !== undefined) lines.push(blobLine(row));
    }
    yield lines;
  }
}

export const blobLine = ({ sum, type, bytes }: BlobRow): BlobLine => ({ sum, type, size: bytes.byteLength });

/** How many rows there are in all. */
export async function countAll(source: Source): Promise<number> {
  const counts = await Promise.all(TABLES.map((table) => source.count(table)));
  return counts.reduce((sum, count) => sum + count, 0);
}
