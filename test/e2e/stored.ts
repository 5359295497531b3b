import type { Page } from 'playwright-core';

export type Row = Record<string, unknown>;

/**
 * Everything the extension keeps in IndexedDB, by table, read past its own code: what is asked here is what
 * lies on the disk. `page` is one of the extension's pages.
 */
export function storedRows(page: Page): Promise<Record<string, Row[]>> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const tables: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        tables[table] = await settled(db.transaction(table).objectStore(table).getAll());
      }
      db.close();
    }
    return tables;
  });
}

/** The rows of one table; an unknown table is a mistake in the caller and throws. */
export async function storedTable(page: Page, table: string): Promise<Row[]> {
  const tables = await storedRows(page);
  const rows = tables[table];
  if (rows === undefined)
    throw new Error(`No table "${table}"; there are: ${Object.keys(tables).join(', ')}.`);
  return rows;
}
