import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  BlobRow,
  CaseKey,
  CaseRow,
  Entry,
  Evidence,
  Handover,
  KeptCounters,
  KeptPack,
  OwnScript,
  PracticeItem,
  SheetLine,
  Skeleton,
  Statement,
  Taught,
} from '../kinds';
import { countChanges } from './count-changes';
import { STEPS } from './steps';

/** Raised by every new stored shape; see CONTRIBUTING.md, "A stored shape changed". */
export const SCHEMA_VERSION = STEPS.length;

/** One named value: settings, the unsaved handover, the tally, the end of the chain. */
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
  declare evidence: EntityTable<Evidence, 'id'>;
  declare blobs: EntityTable<BlobRow, 'sum'>;
  declare sheetLines: EntityTable<SheetLine, 'id'>;
  declare scripts: EntityTable<OwnScript, 'id'>;
  declare statements: EntityTable<Statement, 'caseKey'>;
  declare practice: EntityTable<PracticeItem, 'id'>;

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
    this.use(countChanges);
    for (const [i, { stores, upgrade }] of STEPS.entries()) {
      const version = this.version(i + 1).stores(stores);
      if (upgrade !== undefined) version.upgrade(upgrade);
    }
  }
}
