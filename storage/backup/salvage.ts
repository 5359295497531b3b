/**
 * What can still be read of a store that is damaged. A table is read from its beginning until a row does not come,
 * then from its end backwards: what lies between is lost, the rest is not. Nothing is written.
 */
import type { DbOptions } from '../store/db';
import { TABLES, type TableName } from './format';
import { NOT_IN_BACKUP } from './not-in-backup';
import { openRaw, type RawDb } from './raw-db';
import type { Portion, Source } from './source';

const SIZE = 100;

/** Of one table: rows that can be read, and how many cannot; -1: nobody can say how many. */
export type Readable = { name: TableName; rows: number; unread: number };

export type Salvage = { tables: Readable[]; source: Source; close(): void };

/** Keys up to `upTo` and from `from` on can be read; all of them when nothing is broken. */
type Ends = { upTo: IDBValidKey | null; from: IDBValidKey | null; rows: number; broken: boolean };

/** Looks at every table of the database `name`; null when there is none or it does not open at all. */
export async function salvage(name: string, options: DbOptions = {}): Promise<Salvage | null> {
  const raw = await openRaw(name, options);
  if (raw === null) return null;
  const range = options.IDBKeyRange ?? globalThis.IDBKeyRange;
  const ends = new Map<TableName, Ends>();
  const tables: Readable[] = [];
  for (const table of TABLES) {
    if (!raw.db.objectStoreNames.contains(table)) continue;
    const found = await endsOf(raw, table, range);
    ends.set(table, found);
    const count = await raw.ask(table, (store) => store.count());
    const unread = found.broken ? (count === null ? -1 : Math.max(count - found.rows, 1)) : 0;
    tables.push({ name: table, rows: found.rows, unread });
  }
  return { tables, source: sourceOf(raw, ends, tables, range), close: () => raw.db.close() };
}

type Ranges = typeof IDBKeyRange;
const after = (key: IDBValidKey | null, range: Ranges) => (key === null ? null : range.lowerBound(key, true));

async function endsOf(raw: RawDb, table: TableName, range: Ranges): Promise<Ends> {
  const ends: Ends = { upTo: null, from: null, rows: 0, broken: false };
  // Blobs are looked at one by one: a hundred pictures are much to hold.
  for (let size = table === 'blobs' ? 1 : SIZE; ; ) {
    const found = await portion(raw, table, after(ends.upTo, range), size);
    if (found === null) {
      if (size === 1) break;
      size = Math.max(1, Math.floor(size / 10));
      continue;
    }
    ends.rows += found.keys.length;
    ends.upTo = found.keys.at(-1) ?? ends.upTo;
    if (found.keys.length < size) return ends;
  }
  ends.broken = true;
  return { ...ends, ...(await fromTheEnd(raw, table, ends, range)) };
}

async function portion(raw: RawDb, table: TableName, from: IDBKeyRange | null, size: number) {
  const rows = await raw.ask<object[]>(table, (store) => store.getAll(from, size));
  if (rows === null) return null;
  const keys = await raw.ask(table, (store) => store.getAllKeys(from, size));
  return keys === null || keys.length !== rows.length ? null : { keys, rows };
}

async function fromTheEnd(
  raw: RawDb,
  table: TableName,
  { upTo, rows }: Ends,
  range: Ranges,
): Promise<Pick<Ends, 'from' | 'rows'>> {
  let from: IDBValidKey | null = null;
  let count = rows;
  for (;;) {
    const before: IDBKeyRange | null =
      from === null
        ? after(upTo, range)
        : upTo === null
          ? range.upperBound(from, true)
          : range.bound(upTo, from, true, true);
    const cursor: IDBCursorWithValue | null = await raw.ask(table, (store) =>
      store.openCursor(before, 'prev'),
    );
    if (cursor === null) return { from, rows: count };
    from = cursor.primaryKey;
    count += 1;
  }
}

function sourceOf(
  raw: RawDb,
  ends: ReadonlyMap<TableName, Ends>,
  tables: readonly Readable[],
  range: Ranges,
): Source {
  const of = (table: TableName) => tables.find(({ name }) => name === table);
  return {
    schema: raw.schema,
    count: async (table) => of(table)?.rows ?? 0,
    // A table of which nobody knows what is missing misses something.
    unread: (table) => Math.abs(of(table)?.unread ?? 0),
    rows: (table) => rowsOf(raw, table, ends.get(table), range),
    async bytes({ sum }) {
      const row = await raw.ask<{ bytes?: unknown } | undefined>('blobs', (store) => store.get(sum));
      return row?.bytes instanceof ArrayBuffer ? new Uint8Array(row.bytes) : null;
    },
  };
}

async function* rowsOf(
  raw: RawDb,
  table: TableName,
  ends: Ends | undefined,
  range: Ranges,
): AsyncGenerator<Portion> {
  if (ends === undefined) return;
  const { upTo, from, broken } = ends;
  const parts = broken
    ? [upTo === null ? null : range.upperBound(upTo), from === null ? null : range.lowerBound(from)]
    : [undefined];
  for (const part of parts) {
    if (part === null) continue;
    let last: IDBValidKey | null = null;
    for (;;) {
      // Nothing can come after the last key of a part, and no range says so.
      if (last !== null && part?.upper !== undefined && isAt(last, part.upper)) break;
      const within: IDBKeyRange | null = rest(part, last, range);
      const found = await portion(raw, table, within, table === 'blobs' ? 1 : SIZE);
      if (found === null || found.keys.length === 0) break;
      last = found.keys.at(-1) ?? null;
      yield found.rows.flatMap((row) => asInFile(table, row));
    }
  }
}

const isAt = (a: IDBValidKey, b: IDBValidKey) => JSON.stringify(a) === JSON.stringify(b);

function rest(part: IDBKeyRange | undefined, last: IDBValidKey | null, range: Ranges): IDBKeyRange | null {
  if (last === null) return part ?? null;
  return part?.upper === undefined
    ? range.lowerBound(last, true)
    : range.bound(last, part.upper, true, false);
}

/** A row as a backup has it; the writer sees to it that it is of its table's shape. */
function asInFile(table: TableName, row: object): object[] {
  if (table === 'settings') return NOT_IN_BACKUP.has((row as { name: string }).name) ? [] : [row];
  if (table === 'blobs') {
    const { sum, type, bytes } = row as { sum: unknown; type: unknown; bytes: unknown };
    return bytes instanceof ArrayBuffer ? [{ sum, type, size: bytes.byteLength }] : [];
  }
  return [row];
}
