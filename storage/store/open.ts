import { failed, ok, type Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { attempt, RowsLost } from './attempt';
import { canaryWriter, extensionKeep, type Keep, type Loss, lossOfAll, readCanary } from './canary';
import { acceptWhatIs, type Checked, checkAtOpen, checkFully } from './check-rows';
import { type DbOptions, DeskDb, SCHEMA_VERSION } from './db';
import { whenIdle } from './when-idle';

/** What a surface may show about the store, whenever it changes. */
export type StoreState =
  | { kind: 'closed' }
  | { kind: 'opening' }
  | { kind: 'open' }
  /** `loss` comes with `lost`: what was remembered and what is there. */
  | { kind: 'trouble'; trouble: StoreTrouble; loss: Loss | null };

export type Opened = Result<DeskDb, StoreTrouble>;

export type Store = {
  /** Opens once; later calls get the same database, and after a trouble a fresh try. Never throws, never re-seeds. */
  open(): Promise<Opened>;
  /** The person has seen the loss and goes on with what is left: the canary is made to agree. */
  acceptLoss(): Promise<Opened>;
  state(): StoreState;
  /** For `useSyncExternalStore`. Returns how to stop. */
  watch(listener: () => void): () => void;
  close(): void;
};

/** Dexie writes version n as n × 10, and adds 1 when it repairs a schema. */
const DEXIE_STEP = 10;

export function deskStore(name: string, keep: Keep, options: DbOptions = {}): Store {
  const factory = options.indexedDB ?? globalThis.indexedDB;
  let state: StoreState = { kind: 'closed' };
  let opened: Promise<Opened> | null = null;
  let db: DeskDb | null = null;
  /** Rows were found missing after an open: the next one counts first. */
  let doubted = false;
  const listeners = new Set<() => void>();

  const show = (next: StoreState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const troubled = (trouble: StoreTrouble, loss: Loss | null = null): Opened => {
    show({ kind: 'trouble', trouble, loss });
    return failed(trouble);
  };
  const nativeVersion = async () => (await factory.databases()).find((known) => known.name === name)?.version;

  /** Counts what a glance could not; a loss found so late is the same trouble, and the page is let go of. */
  const countLater = async (opening: DeskDb) => {
    const counted = await attempt(() => checkFully(opening, keep));
    if (db !== opening || !counted.ok || counted.value === null) return;
    db = null;
    opened = null;
    doubted = true;
    opening.close();
    troubled('lost', counted.value);
  };

  /** `accepting`: rows are missing and the person knows. */
  const openOnce = async (accepting: boolean): Promise<Opened> => {
    show({ kind: 'opening' });
    const before = await attempt(async () => ({
      version: await nativeVersion(),
      had: await readCanary(keep),
    }));
    if (!before.ok) return troubled(before.trouble);
    const { version, had } = before.value;
    // Dexie would open a newer database without a word and add its own missing indexes to it.
    if (version !== undefined && Math.floor(version / DEXIE_STEP) > SCHEMA_VERSION) return troubled('newer');
    const gone = version === undefined ? lossOfAll(had) : null;
    if (gone !== null && !accepting) return troubled('lost', gone);

    const opening = new DeskDb(name, options);
    db = opening;
    let checked: Checked = { loss: null, later: false };
    let accept = accepting;
    // Asked at every opening of the connection, also when Dexie opens a broken one again by itself.
    opening.on(
      'ready',
      async (ready) => {
        const desk = ready as DeskDb;
        if (accept) await acceptWhatIs(desk, keep);
        else checked = await checkAtOpen(desk, keep, doubted);
        if (checked.loss !== null) throw new RowsLost();
        accept = false;
        doubted = false;
      },
      true,
    );
    opening.on('versionchange', ({ newVersion }) => {
      // A newer release wants in, or somebody deletes: let go at once, and do not come back by a query. Writes that
      // were asked for before are still finished.
      show({ kind: 'trouble', trouble: newVersion === null ? 'unavailable' : 'letGo', loss: null });
      opening.close();
      return false;
    });
    opening.on('close', () => {
      if (db !== opening) return;
      db = null;
      opened = null;
      if (state.kind === 'open') show({ kind: 'trouble', trouble: 'unavailable', loss: null });
    });
    const blocked = new Promise<Opened>((resolve) => {
      opening.on('blocked', () => resolve(troubled('blocked')));
    });
    const settled = attempt(() => opening.open()).then((result): Opened => {
      if (!result.ok) return troubled(result.trouble, checked.loss);
      opening.written = canaryWriter(opening, keep);
      opening.written();
      opened = Promise.resolve(ok(opening));
      show({ kind: 'open' });
      if (checked.later) void whenIdle().then(() => countLater(opening));
      return ok(opening);
    });
    return Promise.race([settled, blocked]);
  };

  const begin = (accepting: boolean) => {
    const trying = openOnce(accepting);
    opened = trying;
    void trying.then((result) => {
      if (!result.ok && result.trouble !== 'blocked' && opened === trying) opened = null;
    });
    return trying;
  };

  return {
    open: () => opened ?? begin(false),
    acceptLoss: () => begin(true),
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      const closing = db;
      db = null;
      opened = null;
      closing?.close();
      show({ kind: 'closed' });
    },
  };
}

/** The name of the database. */
export const DESK = 'desk';

const store = deskStore(DESK, extensionKeep);

/** The desk's database, opened and checked; or why it is not. */
export const openStore = store.open;
export const acceptLoss = store.acceptLoss;
export const storeState = store.state;
export const watchStore = store.watch;
