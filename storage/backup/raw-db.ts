/** The database past Dexie, for when it is damaged, newer, or not to be altered: opened as it is, only ever read. */
import type { DbOptions } from '../store/db';

/** Dexie writes version n as n × 10, and adds 1 when it repairs a schema. */
const DEXIE_STEP = 10;

export type RawDb = {
  db: IDBDatabase;
  /** Our version of its schema. */
  schema: number;
  /** One request in a transaction of its own; null when it could not be answered. */
  ask<T>(table: string, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null>;
};

/** Opens it whatever its version is, and makes nothing: null when there is none, or it does not open. */
export async function openRaw(name: string, { indexedDB = globalThis.indexedDB }: DbOptions = {}) {
  const known = await indexedDB.databases().catch(() => []);
  if (!known.some((one) => one.name === name)) return null;
  const db = await new Promise<IDBDatabase | null>((resolve) => {
    const opening = indexedDB.open(name);
    // It would be made here: somebody deleted it a moment ago.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
  if (db === null) return null;
  db.onversionchange = () => db.close();
  const raw: RawDb = {
    db,
    schema: Math.floor(db.version / DEXIE_STEP),
    ask: (table, request) => asked(db, table, request),
  };
  return raw;
}

function asked<T>(
  db: IDBDatabase,
  table: string,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  return new Promise((resolve) => {
    try {
      const transaction = db.transaction(table);
      const asking = request(transaction.objectStore(table));
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => resolve(null);
      transaction.onabort = () => resolve(null);
    } catch {
      // The connection is gone: the browser closes one over a file it cannot read.
      resolve(null);
    }
  });
}
