import { Dexie, type IndexableType, type Table } from 'dexie';

/** The primary key of a row, as the table's schema says. */
export function keyOf(table: Table, row: object): IndexableType {
  const { keyPath } = table.schema.primKey;
  return typeof keyPath === 'string'
    ? Dexie.getByKeyPath(row, keyPath)
    : (keyPath ?? []).map((path) => Dexie.getByKeyPath(row, path));
}

/**
 * The rows of a table in the order of their keys, a portion at a time, each portion in a transaction of its own: one
 * over a million rows would keep every writer waiting. What is written meanwhile behind the reader is not seen.
 */
export async function* portions<T extends object>(table: Table<T>, size: number): AsyncGenerator<T[]> {
  let rows = await table.orderBy(':id').limit(size).toArray();
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    rows = await table.where(':id').above(keyOf(table, last)).limit(size).toArray();
  }
}
