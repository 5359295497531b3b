/** The keeper on the real store. */
import type { Lesson, Platform } from '@/rules';
import {
  BUILT_IN,
  bookInUse,
  casesDueBetween,
  caseView,
  caseViews,
  collect,
  type DeskDb,
  indexedBy,
  keepCounters,
  keepReading,
  keepRows,
  keepSkeleton,
  knownCases,
  lessonsOf,
  openKeys,
  readAlerts,
  readSettings,
  type Skeleton,
  setAlerted,
  setDerived,
  setIndexedBy,
  setRanAt,
  sweepDaily,
  toldWaiting,
  withinStore,
} from '@/storage';
import { ok } from '@/utils/result';
import type { ChatKeeper } from './chat-check';
import type { IndexKeeper } from './follow-book';
import type { Keeper, Kept } from './keeper';

const reading = <T>(ask: (db: DeskDb) => Promise<T>): Kept<T> => withinStore(async (db) => ok(await ask(db)));

/** Keeps what the page at this address was like; nobody waits for it, and it may fail. */
export const keepPage = (skeleton: Skeleton, url: string): Kept<null> =>
  withinStore((db) => keepSkeleton(db, skeleton, url));

export const storeKeeper: Keeper & IndexKeeper & ChatKeeper = {
  keepCase: (read, url, at) =>
    withinStore(async (db) => {
      const kept = await keepReading(db, { reading: read, url, at });
      if (!kept.ok || kept.value === null) return kept.ok ? ok(null) : kept;
      return ok((await caseView(db, kept.value.key)) ?? null);
    }),
  keepRows: (read, url, at) =>
    withinStore(async (db) => {
      const kept = await keepRows(db, { reading: read, url, at });
      return kept.ok ? ok(await caseViews(db, kept.value)) : kept;
    }),
  keepCounters: (read) => withinStore((db) => keepCounters(db, read)),
  inUse: async () => {
    const made = await reading(bookInUse);
    return made.ok ? made.value : BUILT_IN;
  },
  view: (key) => reading(async (db) => (await caseView(db, key)) ?? null),
  setDerived: (changes) => withinStore((db) => setDerived(db, changes)),
  deadlines: (from, to) => reading((db) => casesDueBetween(db, from, to)),
  setAlerted: (changes) => withinStore((db) => setAlerted(db, changes)),
  openKeys: () => reading(openKeys),
  known: (keys) => reading((db) => knownCases(db, keys)),
  indexedBy: () => reading(indexedBy),
  setIndexedBy: (book, was) => withinStore((db) => setIndexedBy(db, book, was)),
  alertPlan: () =>
    reading(async (db) => {
      const [{ alertMinutes, quiet }, state] = await Promise.all([readSettings(db), readAlerts(db)]);
      return { minutes: alertMinutes, quiet, state };
    }),
  collect: (lines, waiting) => withinStore((db) => collect(db, lines, waiting)),
  toldWaiting: () => withinStore(toldWaiting),
  setRanAt: (at) => withinStore((db) => setRanAt(db, at)),
  chatCheckOn: () => reading(async (db) => (await readSettings(db)).checkChat),
};

/** Forgets what is past its days, once a day. Nobody waits for it. */
export const sweepNow = (at: number): Kept<unknown> =>
  withinStore(async (db) => sweepDaily(db, (await readSettings(db)).keepDays, at));

/** What was taught of one console. */
export const lessonsKept = (site: Platform): Kept<Lesson[]> => reading((db) => lessonsOf(db, site));
