/**
 * How rows of a file become part of the store, table by table. A union: what is here stays. Each portion is one
 * transaction that reads before it writes, so a repeat, or going on after an interruption, adds only what is missing.
 */
import type { Table } from 'dexie';
import { rowOf } from '../cases/case-row';
import type { CaseKey, CaseRow, Entry, KeptCounters, Skeleton } from '../kinds';
import { canonical } from '../log/canonical';
import { HEAD, newDevice, readHead } from '../log/chain';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import type { BlobLine, TableName } from './format';
import { mergeCase } from './merge-case';
import { keyOf } from './portions';
import type { Portion } from './source';

/** What a portion comes to. `differs`: known here and saying something else there; of a case: brought up to date. */
export type Count = { fresh: number; known: number; differs: number };

type Judged = { row: object; state: 'fresh' | 'known' | 'differs'; put: object | null };

/** What would become of rows of any table but cases. Inside a transaction, or outside one for a plan. */
export async function judged(db: DeskDb, name: TableName, rows: Portion): Promise<Judged[]> {
  const table: Table<object> = db.table(name);
  const here =
    name === 'blobs'
      ? await heldBlobs(db, rows as readonly BlobLine[])
      : await table.bulkGet(rows.map((row) => keyOf(table, row)));
  return rows.map((row, i): Judged => {
    const ours = here[i];
    if (ours === undefined) return { row, state: 'fresh', put: row };
    if (isSame(name, ours, row)) return { row, state: 'known', put: null };
    return { row, state: 'differs', put: isReadAgain(name) && isLater(row, ours) ? row : null };
  });
}

/** Whether the bytes are here, without loading them. */
async function heldBlobs(db: DeskDb, rows: readonly BlobLine[]): Promise<(object | undefined)[]> {
  const held = new Set(
    await db.blobs
      .where(':id')
      .anyOf(rows.map(({ sum }) => sum))
      .primaryKeys(),
  );
  return rows.map((row) => (held.has(row.sum) ? row : undefined));
}

/** An entry's hash covers all it says; a deleted one kept its place and is meant to stay deleted. */
const isSame = (name: TableName, ours: object, theirs: object): boolean =>
  name === 'entries'
    ? (ours as Entry).hash === (theirs as Entry).hash
    : name === 'blobs' || canonical(ours) === canonical(theirs);

/** What the console shows again whenever one looks: the later reading stands. */
const isReadAgain = (name: TableName): boolean => name === 'counters' || name === 'skeletons';
const isLater = (a: object, b: object): boolean =>
  (a as KeptCounters | Skeleton).at > (b as KeptCounters | Skeleton).at;

export const countOf = (all: readonly Pick<Judged, 'state'>[]): Count => {
  const of = (state: Judged['state']) => all.filter((one) => one.state === state).length;
  return { fresh: of('fresh'), known: of('known'), differs: of('differs') };
};

/** Adds a portion of any table but cases and blobs; on disk once it resolves. */
export async function unite(
  db: DeskDb,
  name: Exclude<TableName, 'blobs' | 'cases'>,
  rows: Portion,
): Promise<Count> {
  const table: Table<object> = db.table(name);
  // Dexie takes a table twice where it is `settings` itself.
  return db.transaction('rw', [table, db.cases, db.settings], async () => {
    const placed = name === 'entries' ? await underTheirCases(db, rows as readonly Entry[]) : rows;
    const all = await judged(db, name, placed);
    const put = all.flatMap(({ put }) => (put === null ? [] : [put]));
    await table.bulkPut(put);
    if (name === 'entries') await leaveOvertakenChain(db, put as Entry[]);
    const count = countOf(all);
    if (name === 'entries' || name === 'handovers') await addToTally(db, { [name]: count.fresh });
    return count;
  });
}

/** A case may have got another key since an entry about it was written down. */
async function underTheirCases(db: DeskDb, rows: readonly Entry[]): Promise<Entry[]> {
  const keys = [...new Set(rows.flatMap(({ caseKey }) => (caseKey === null ? [] : [caseKey])))];
  const here = await db.cases.bulkGet(keys);
  const moved = new Map<CaseKey, CaseKey>();
  for (const [i, key] of keys.entries()) {
    const now = here[i] === undefined ? (await rowOf(db, key))?.key : undefined;
    if (now !== undefined) moved.set(key, now);
  }
  if (moved.size === 0) return [...rows];
  return rows.map((row) => {
    const now = row.caseKey === null ? undefined : moved.get(row.caseKey);
    return now === undefined ? row : { ...row, caseKey: now };
  });
}

/**
 * Entries of this database's own chain that lie beyond its head come back: it had lost its end. Writing on from the
 * old head would give their places away a second time, so the next entry begins a chain of a new name.
 */
async function leaveOvertakenChain(db: DeskDb, added: readonly Entry[]): Promise<void> {
  const head = await readHead(db);
  if (head === null) return;
  if (added.some(({ device, seq }) => device === head.device && seq > head.seq)) await beginChain(db);
}

/** What is written from now on stands in a chain of a new name. Inside a transaction over settings. */
export const beginChain = (db: DeskDb) =>
  db.settings.put({ name: HEAD, value: { device: newDevice(), seq: 0, hash: '' } });

/** Adds or brings up to date a portion of cases; on disk once it resolves. */
export function uniteCases(db: DeskDb, rows: readonly CaseRow[]): Promise<Count> {
  return db.transaction('rw', db.cases, db.entries, db.settings, async () => {
    const count: Count = { fresh: 0, known: 0, differs: 0 };
    for (const theirs of rows) {
      const merge = await mergeCase(db, theirs);
      if (merge.kind === 'same') count.known += 1;
      else if (merge.kind === 'new') {
        await db.cases.add(merge.row);
        count.fresh += 1;
      } else {
        count.differs += 1;
        await db.cases.put(merge.row);
        if (merge.was === merge.row.key) continue;
        await db.cases.delete(merge.was);
        await db.entries.where('caseKey').equals(merge.was).modify({ caseKey: merge.row.key });
      }
    }
    if (count.fresh > 0) await addToTally(db, { cases: count.fresh });
    return count;
  });
}
