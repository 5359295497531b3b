import { monotonicFactory } from 'ulid';
import { DAY } from '@/rules';
import type { Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { CaseKey, CaseRow, Entry, EntryBody, NewEntry, StoreTrouble } from '../kinds';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { groupBy } from '../store/group-by';
import { addToTally } from '../store/tally';
import { addToChain, newSalt, readHead } from './chain';
import { logIndexOf, WRITTEN } from './log-index';
import { inOrder } from './order';
import { type Readable, readable } from './readable';
import { sayingsOf, standing } from './sayings';
import { type Sums, sumsOf } from './sums';
import { type Promised, unkept } from './unkept';

/** A new ULID; within one millisecond they still sort in the order made. */
export const newId: () => string = (() => {
  const next = monotonicFactory();
  return () => next();
})();

/** Minutes east of UTC on this device: what the author's wall clock showed. */
export const offsetAt = (at: number): number => 0 - new Date(at).getTimezoneOffset();

/** An entry ready to be appended. Its id is made here, once, so that a repeated append changes nothing. */
export function newEntry(body: EntryBody, caseKey: CaseKey | null, author: string, at: number): NewEntry {
  return { ...body, id: newId(), caseKey, at, offset: offsetAt(at), author, salt: newSalt() };
}

/**
 * Appends one entry and what follows from it, in one transaction; resolves once that is on disk. An id that is
 * already there is left as it is. An entry that names a case by a key it has outgrown goes to the case's new key.
 */
export function append(db: DeskDb, entry: NewEntry): Promise<Result<Entry, StoreTrouble>> {
  return attemptWrite(db, () =>
    db.transaction('rw', db.cases, db.entries, db.settings, async () => {
      const known = await db.entries.get(entry.id);
      if (known !== undefined) return known;
      const row = entry.caseKey === null ? undefined : await rowOf(db, entry.caseKey);
      const placed = row === undefined ? entry : { ...entry, caseKey: row.key };
      const [kept] = (await addToChain(db, [await knowing(db, placed)])) as [Entry];
      await addToTally(db, { entries: 1 });
      if (row !== undefined) await db.cases.put(await withLog(db, follow(row, kept)));
      return kept;
    }),
  );
}

/** The row with what is made of its log made again. Inside a transaction over cases and entries. */
export async function withLog(db: DeskDb, row: CaseRow): Promise<CaseRow> {
  return withEntries(row, await db.entries.where('caseKey').equals(row.key).toArray());
}

/** The same with all entries of the case at hand, in any order. */
export function withEntries({ disputed: _, ...row }: CaseRow, entries: readonly Entry[]): CaseRow {
  const { told, disputed } = sayingsOf(entries);
  const inDispute = Object.keys(disputed).length > 0 ? { disputed } : {};
  return { ...row, told, ...inDispute, log: logIndexOf(entries) };
}

/** An answer with the names of those that it follows: what was here of other devices when it was said. */
async function knowing(db: DeskDb, entry: NewEntry): Promise<NewEntry> {
  if ((entry.kind !== 'answer' && entry.kind !== 'correction') || entry.caseKey === null) return entry;
  const own = (await readHead(db))?.device;
  const log = await db.entries.where('caseKey').equals(entry.caseKey).toArray();
  const after = standing(log, entry.fact).flatMap(({ id, device }) => (device === own ? [] : [id]));
  return after.length === 0 ? entry : { ...entry, after };
}

/** The row after a promise about it. The background derives the deadline again when it hears of it; should it never hear, this one still stands. */
function follow(row: CaseRow, entry: Entry): CaseRow {
  if (entry.kind !== 'promise' || entry.dueAt === null || row.open === 0) return row;
  return { ...row, dueAt: Math.min(entry.dueAt, row.dueAt ?? entry.dueAt) };
}

/** Everything done about a case, oldest first. */
export function entriesOf(db: DeskDb, key: CaseKey): Promise<Entry[]> {
  return db.entries.where('caseKey').equals(key).toArray().then(inOrder);
}

/** Everything done about several cases, oldest first. */
export function caseLogs(db: DeskDb, keys: readonly CaseKey[]): Promise<Entry[]> {
  return db.entries.where('caseKey').anyOf(keys).toArray().then(inOrder);
}

/** Everything done in `from ≤ at < to`, oldest first. Epoch ms. */
export function entriesBetween(db: DeskDb, from: number, to: number): Promise<Entry[]> {
  return db.entries.where('at').between(from, to).toArray().then(inOrder);
}

/** What people wrote, to search in; `since`: nothing older is in it, epoch ms, null when it is all there is. */
export type Words = { since: number | null; portions: AsyncIterable<Readable[]> };

/** So many days back, or fewer on a busy machine, so that a search box is ready at once whatever was ever written. */
const DAYS_BACK = 90;
const MOST = 20_000;
/** An amendment may come from a machine whose clock is behind. */
const CLOCKS_APART = 7 * DAY;

/**
 * Notes, calls, promises and reasons for overruling as they read now, in portions of each kind, oldest first.
 * `now` in epoch ms.
 */
export async function writtenEntries(db: DeskDb, now: number): Promise<Words> {
  let since = now - DAYS_BACK * DAY;
  while (since < now - DAY && (await countOf(db, WRITTEN, since)) > MOST) since = (since + now) / 2;
  const [within, older] = await Promise.all([countOf(db, WRITTEN, since), countOf(db, WRITTEN)]);
  return { since: older > within ? since : null, portions: portionsSince(db, since) };
}

/** So many entries are read at a time: some milliseconds, in which no key is heard. */
const PORTION = 500;

async function* portionsSince(db: DeskDb, since: number): AsyncGenerator<Readable[]> {
  const amendments = groupBy(await ofKinds(db, ['edit', 'strike'], since - CLOCKS_APART), (entry) =>
    entry.kind === 'edit' || entry.kind === 'strike' ? entry.of : '',
  );
  for (const kind of WRITTEN) {
    let from = since;
    // What was written in the last millisecond of a portion comes again with the next.
    let seen = new Set<string>();
    for (;;) {
      const portion = await ofKind(db, kind, from)
        .limit(PORTION + seen.size)
        .toArray();
      const fresh = portion.filter(({ id }) => !seen.has(id));
      if (fresh.length === 0) break;
      yield readable([...fresh, ...fresh.flatMap(({ id }) => amendments.get(id) ?? [])]);
      from = fresh.at(-1)?.at ?? from;
      seen = new Set(portion.filter(({ at }) => at === from).map(({ id }) => id));
    }
  }
}

/** Entries of one kind since a moment (epoch ms), by index. Kinds are asked one by one: only a plain range is quick. */
const ofKind = (db: DeskDb, kind: Entry['kind'], from: number) =>
  db.entries.where('[kind+at]').between([kind, from], [kind, Number.POSITIVE_INFINITY]);

const EVER = Number.NEGATIVE_INFINITY;

async function ofKinds(db: DeskDb, kinds: readonly Entry['kind'][], from = EVER): Promise<Entry[]> {
  return (await Promise.all(kinds.map((kind) => ofKind(db, kind, from).toArray()))).flat();
}

async function countOf(db: DeskDb, kinds: readonly Entry['kind'][], from = EVER): Promise<number> {
  const counts = await Promise.all(kinds.map((kind) => ofKind(db, kind, from).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

export type Shift = Extract<Entry, { kind: 'shift' }>;

/** Promises neither kept nor given up nor taken back, the one due first first, those without a time last. */
export async function promisesOpen(db: DeskDb): Promise<Promised[]> {
  return unkept(await ofKinds(db, ['promise', 'promiseDone', 'edit', 'strike']));
}

/** Where requests and claims stand, by case. */
export async function sumsByCase(db: DeskDb): Promise<Map<CaseKey, Sums>> {
  const logs = groupBy(await ofKinds(db, ['sum', 'plan']), ({ caseKey }) => caseKey ?? '');
  return new Map([...logs].map(([key, log]) => [key, sumsOf(log)]));
}

/** The latest start or end of a shift on this machine. */
export async function lastShift(db: DeskDb): Promise<Shift | undefined> {
  return (await ofKind(db, 'shift', EVER).last()) as Shift | undefined;
}
