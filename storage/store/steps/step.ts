import type { Transaction } from 'dexie';

export type Step = {
  /** Only the tables that are new or get another index; Dexie derives the rest from the steps before. */
  stores: Record<string, string>;
  /**
   * Brings old rows into the new shape, in the one transaction of the upgrade. It must never catch: a step that
   * throws leaves the database at the version it had, with every row as it was.
   */
  upgrade?: (transaction: Transaction) => Promise<void>;
};
