import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CaseKey, CaseRow, Entry, Handover, KeptCounters, KeptPack, Skeleton, Taught } from '../kinds';

/** Raised by every new stored shape; see CONTRIBUTING.md, "A stored shape changed". */
export const SCHEMA_VERSION = 3;

/** One named value: settings, the unsaved handover, the count of merged cases, the packs' revision. */
export type Named = { name: string; value: unknown };

export type DbOptions = {
  /** Tests hand in their own; a browser has one. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
};

/** The database. Surfaces get it from `openStore`, which is the only place that opens it. */
export class DeskDb extends Dexie {
  declare cases: Table<CaseRow, CaseKey>;
  declare entries: EntityTable<Entry, 'id'>;
  declare handovers: EntityTable<Handover, 'id'>;
  declare settings: EntityTable<Named, 'name'>;
  declare skeletons: Table<Skeleton, [string, string]>;
  declare lessons: EntityTable<Taught, 'id'>;
  declare packs: EntityTable<KeptPack, 'id'>;
  declare counters: Table<KeptCounters, [string, string, string]>;

  /** Called after rows were added; the opener hangs the canary here. */
  written: () => void = () => {};

  constructor(name: string, options: DbOptions = {}) {
    super(name, {
      ...options,
      // Chrome's default is relaxed: 200 transactions made 0 fsyncs, strict 200 (+0.3 ms each). Dexie sets it
      // per database, so readings pay it too; they come a few a minute.
      chromeTransactionDurability: 'strict',
      // A lost connection is opened again by `openStore`, with its checks, and never by the next query.
      autoOpen: false,
      // Dexie's cache shows writes before they are on disk; what is shown here is what is kept.
      cache: 'disabled',
    });
    this.version(1).stores({
      cases: '&key, [platform+orderId], [platform+afterSaleId], open, dueAt, readAt, *formerKeys',
      entries: '&id, at, [caseKey+at], [kind+at]',
      handovers: '&id, at',
      settings: '&name',
    });
    // What may be read from the console again, and what people taught about it. Additions only.
    this.version(2).stores({
      skeletons: '&[place+of], [place+at]',
      lessons: '&id, at',
      counters: '&[platform+page+shop]',
    });
    // Rule packs beside the built-in ones. An addition only.
    this.version(SCHEMA_VERSION).stores({ packs: '&id' });
  }
}
