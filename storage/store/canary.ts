/**
 * A note of how much the database held, kept outside of it. IndexedDB can come back empty or shortened without
 * any error (a damaged file, a full disk), while `storage.local` survived every such test; so the two are
 * compared at each open.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { oneAtATime } from '@/utils/one-at-a-time';
import type { DeskDb } from './db';
import { readTally, type Tally } from './tally';

/** Where the note lies. Tests hand in another. */
export type Keep = { get(): Promise<unknown>; set(canary: Canary): Promise<void> };

const count = z.int().check(z.nonnegative());
/**
 * Every number only ever grows while nothing is lost (`cases` counts those merged into another as well), so a
 * note written late, or by another page a moment earlier, can be too low and never too high.
 */
const Canary = z.object({
  cases: count,
  entries: count,
  handovers: count,
  lastEntry: z.nullable(z.string()),
});
export type Canary = z.infer<typeof Canary>;

export type Loss = { had: Canary; has: Canary };

const AREA_KEY = 'canary';

export const extensionKeep: Keep = {
  get: async () => (await browser.storage.local.get(AREA_KEY))[AREA_KEY],
  set: (canary) => browser.storage.local.set({ [AREA_KEY]: canary }),
};

/** The note, or null when there is none that can be read. */
export async function readCanary(keep: Keep): Promise<Canary | null> {
  const parsed = z.safeParse(Canary, await keep.get());
  return parsed.success ? parsed.data : null;
}

const NOTHING: Canary = { cases: 0, entries: 0, handovers: 0, lastEntry: null };

/** What the note would say now. */
export async function canaryOf(db: DeskDb, { cases, entries, handovers }: Tally): Promise<Canary> {
  const [lastEntry] = await db.entries.toCollection().reverse().limit(1).primaryKeys();
  return { cases, entries, handovers, lastEntry: lastEntry ?? null };
}

/** What the note promises of a database that is not there at all. */
export const lossOfAll = (had: Canary | null): Loss | null =>
  had !== null && had.cases + had.entries + had.handovers > 0 ? { had, has: NOTHING } : null;

/** What the note promises and the database does not hold; null when nothing is missing. */
export async function lossIn(db: DeskDb, had: Canary | null, counted: Tally): Promise<Loss | null> {
  if (had === null) return null;
  const lastIsThere = had.lastEntry === null || (await db.entries.get(had.lastEntry)) !== undefined;
  const fewer =
    counted.cases < had.cases || counted.entries < had.entries || counted.handovers < had.handovers;
  return fewer || !lastIsThere ? { had, has: await canaryOf(db, counted) } : null;
}

/**
 * A writer of the note that never runs twice at once: calls that come while it writes are answered by one more
 * round after it. A note that could not be written is only too low.
 */
export const canaryWriter = (db: DeskDb, keep: Keep): (() => void) =>
  oneAtATime(
    async () => keep.set(await canaryOf(db, await readTally(db))),
    (error) => {
      // A page that is closing leaves the note to the next one.
      if (db.isOpen()) console.warn('The canary was not written', error);
    },
  );
