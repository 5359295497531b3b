/**
 * A note of how much the database held, kept outside of it. IndexedDB can come back empty or shortened without
 * any error (a damaged file, a full disk), while `storage.local` survived every such test; so the two are
 * compared at each open.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { oneAtATime } from '@/utils/one-at-a-time';
import { readHead } from '../log/chain';
import type { DeskDb } from './db';
import { COUNTED, COUNTED_HERE, type Counts, each, later, readTally } from './tally';

/** Where the note lies. Tests hand in another. */
export type Keep = { get(): Promise<unknown>; set(canary: Canary): Promise<void> };

const count = z.int().check(z.nonnegative());
/**
 * Every number only ever grows while nothing is lost (what was merged or taken out counts on, see `tally.ts`), so a
 * note written late, or by another page a moment earlier, can be too low and never too high.
 */
const Canary = z.object({
  cases: count,
  entries: count,
  handovers: count,
  // A note of an older release does not count all of these.
  ...each(COUNTED_HERE, later),
  lastEntry: z.nullable(z.string()),
  /** Where this machine's own chain ended. */
  head: z.catch(z.nullable(z.object({ device: z.string(), seq: count, hash: z.string() })), null),
});
export type Canary = z.infer<typeof Canary>;

/** `entries`: how many lines of this machine's own log are missing, exactly; null when that cannot be known. */
export type Loss = { had: Canary; has: Canary; entries: number | null };

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

const NOTHING: Canary = { ...each(COUNTED, 0), lastEntry: null, head: null };

/** What the note would say now. */
export async function canaryOf(db: DeskDb, counts: Counts): Promise<Canary> {
  const [lastEntry] = await db.entries.toCollection().reverse().limit(1).primaryKeys();
  const counted = Object.fromEntries(COUNTED.map((name) => [name, counts[name]])) as Counts;
  return { ...counted, lastEntry: lastEntry ?? null, head: await readHead(db) };
}

/** What the note promises of a database that is not there at all. */
export const lossOfAll = (had: Canary | null): Loss | null =>
  had !== null && COUNTED.some((name) => had[name] > 0)
    ? { had, has: NOTHING, entries: had.head?.seq ?? null }
    : null;

/** Whether the counts, and the few entries the note names, are what it promises. */
export async function keepsPromise(db: DeskDb, had: Canary, counts: Counts): Promise<boolean> {
  return COUNTED.every((name) => counts[name] >= had[name]) && (await hasEnd(db, had));
}

/** The entry written last is there, and so is the one the chain ended with, in its place and as it was. */
async function hasEnd(db: DeskDb, { lastEntry, head }: Canary): Promise<boolean> {
  if (lastEntry !== null && (await db.entries.get(lastEntry)) === undefined) return false;
  // A chain that was begun by a restore and has no entry yet has no end that could be missing.
  if (head === null || head.seq === 0) return true;
  const now = await readHead(db);
  if (now === null || (now.device === head.device && now.seq < head.seq)) return false;
  const there = await db.entries.where('[device+seq]').equals([head.device, head.seq]).toArray();
  return there.some(({ hash }) => hash === head.hash);
}

/** What the note promised and what is left of it. Counts, so it takes its time. */
export async function lossOf(db: DeskDb, had: Canary, counts: Counts): Promise<Loss> {
  const { head } = had;
  const left =
    head === null
      ? 0
      : await db.entries
          .where('[device+seq]')
          .between([head.device, 1], [head.device, head.seq], true, true)
          .count();
  return { had, has: await canaryOf(db, counts), entries: head === null ? null : head.seq - left };
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
