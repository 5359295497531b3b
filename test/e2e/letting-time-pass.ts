import type { Page } from 'playwright-core';

/**
 * Moves the deadlines of all cases to `dueAt` (epoch ms), behind the product's back, as hours with a closed browser do; they
 * were known an hour before.
 */
export const lettingTimePass = (page: Page, dueAt: number): Promise<void> =>
  page.evaluate(async (dueAt) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await settled(indexedDB.open(name));
    const cases = db.transaction('cases', 'readwrite').objectStore('cases');
    for (const row of await settled(cases.getAll())) {
      const firstSeenAt = Math.min(row.firstSeenAt, dueAt - 3_600_000);
      await settled(cases.put({ ...row, dueAt, firstSeenAt, open: 1 }));
    }
    db.close();
  }, dueAt);
