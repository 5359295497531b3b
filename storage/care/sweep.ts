/** How long things stay (PIPL, article 19: as short as their purpose allows), and what is swept when that is over. */

import { DAY } from '@/rules';
import type { Result } from '@/utils/result';
import { forgetLines } from '../alerts/catch-up';
import { forgetHandling } from '../handling';
import type { CaseKey, CaseRow, KeepDays, StoreTrouble } from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry, withLog } from '../log/entries';
import { attempt, attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { isEmpty } from '../store/is-empty';
import { addToTally } from '../store/tally';
import { removeItems } from './erase-evidence';
import { goneOf } from './gone';

/** How many of each were, or would be, swept. */
export type Swept = {
  /** Cases whose pages are forgotten; ids and log stay. */
  readings: number;
  entries: number;
  evidence: number;
  handovers: number;
  lines: number;
};

const NOTHING: Swept = { readings: 0, entries: 0, evidence: 0, handovers: 0, lines: 0 };

/** So many rows in one transaction: a note that is typed meanwhile waits for no more than these. */
const PORTION = 500;
const SWEPT_AT = 'sweptAt';

type Limits = { readings: number; entries: number };
const limitsAt = ({ readings, entries }: KeepDays, at: number): Limits => ({
  readings: at - readings * DAY,
  entries: at - entries * DAY,
});

/**
 * What a sweep at `at` (epoch ms) would take, without taking it. A case that is open keeps everything, unless it was
 * not seen for as long as entries are kept: then nobody works on it any more.
 */
export async function planSweep(db: DeskDb, keepDays: KeepDays, at: number): Promise<Swept> {
  const limits = limitsAt(keepDays, at);
  const running = await runningCases(db, limits);
  const [readings, entries, evidence, handovers, lines] = await Promise.all([
    oldReadings(db, limits).count(),
    oldEntries(db, limits, running).count(),
    oldEvidence(db, limits, running).count(),
    oldHandovers(db, limits).count(),
    db.sheetLines.where('at').below(limits.entries).count(),
  ]);
  return { readings, entries, evidence, handovers, lines };
}

/** Sweeps. In portions, each whole in itself: a worker that is killed in between goes on the next day. */
export async function sweep(
  db: DeskDb,
  keepDays: KeepDays,
  at: number,
): Promise<Result<Swept, StoreTrouble>> {
  const limits = limitsAt(keepDays, at);
  const asked = await attempt(() => runningCases(db, limits));
  if (!asked.ok) return asked;
  const running = asked.value;
  const parts: Record<keyof Swept, () => Promise<number>> = {
    readings: () => forgetReadings(db, limits),
    evidence: async () => removeItems(db, await oldEvidence(db, limits, running).limit(PORTION).toArray()),
    entries: () => removeEntries(db, limits, running, at),
    handovers: () => emptyHandovers(db, limits),
    lines: () => removeLines(db, limits),
  };
  const swept = { ...NOTHING };
  for (const part of Object.keys(parts) as (keyof Swept)[]) {
    for (;;) {
      const done = await attemptWrite(db, () => db.transaction('rw', db.tables, parts[part]));
      if (!done.ok) return done;
      swept[part] += done.value;
      if (done.value < PORTION) break;
    }
  }
  return attemptWrite(db, () =>
    db.transaction('rw', db.tables, () => tellSwept(db, limits, running, swept, at)),
  );
}

/** The same, at most once a day; null when it was done within the last one, or nothing is kept that could be swept. */
export async function sweepDaily(
  db: DeskDb,
  keepDays: KeepDays,
  at: number,
): Promise<Result<Swept | null, StoreTrouble>> {
  const asked = await attempt(async () => ({ last: await sweptAt(db), isEmpty: await isEmpty(db) }));
  if (!asked.ok) return asked;
  const { last, isEmpty: nothing } = asked.value;
  const isDone = nothing || (last !== null && at - last < DAY);
  return isDone ? { ok: true, value: null } : sweep(db, keepDays, at);
}

/** When things were last swept, epoch ms, or null. */
export async function sweptAt(db: DeskDb): Promise<number | null> {
  const kept = (await db.settings.get(SWEPT_AT))?.value;
  return typeof kept === 'number' ? kept : null;
}

async function runningCases(db: DeskDb, { entries }: Limits): Promise<ReadonlySet<CaseKey | null>> {
  const open = db.cases.where('open').equals(1);
  return new Set(await open.filter(({ readAt }) => readAt >= entries).primaryKeys());
}

const hasPages = ({ pages }: CaseRow) => Object.keys(pages).length > 0;

const oldReadings = (db: DeskDb, { readings, entries }: Limits) =>
  db.cases
    .where('readAt')
    .below(readings)
    .filter((row) => hasPages(row) && (row.open === 0 || row.readAt < entries));

/** What was deleted already stands at 0 and is not met again. */
const oldEntries = (db: DeskDb, { entries }: Limits, running: ReadonlySet<CaseKey | null>) =>
  db.entries
    .where('at')
    .between(0, entries, false, false)
    .filter(({ caseKey }) => !running.has(caseKey));

const oldEvidence = (db: DeskDb, { entries }: Limits, running: ReadonlySet<CaseKey | null>) =>
  db.evidence
    .where('at')
    .below(entries)
    .filter(({ caseKey }) => !running.has(caseKey));

const oldHandovers = (db: DeskDb, { entries }: Limits) =>
  db.handovers
    .where('at')
    .below(entries)
    .filter(({ lines, text }) => lines.length > 0 || text !== '');

async function forgetReadings(db: DeskDb, limits: Limits): Promise<number> {
  const rows = await oldReadings(db, limits).limit(PORTION).toArray();
  // What nobody reads any more is not open any more either; a new reading makes it so again.
  // Whose it was goes with what was read: there is nothing left for it to find.
  await db.cases.bulkPut(
    rows.map(({ dueAt: _, buyer: __, ...row }) => ({ ...row, pages: {}, open: 0 as const })),
  );
  return rows.length;
}

async function removeEntries(
  db: DeskDb,
  limits: Limits,
  running: ReadonlySet<CaseKey | null>,
  at: number,
): Promise<number> {
  const old = await oldEntries(db, limits, running).limit(PORTION).toArray();
  await db.entries.bulkPut(old.map((entry) => goneOf(entry, 'time', at)));
  const keys = [...new Set(old.flatMap(({ caseKey }) => caseKey ?? []))];
  const rows = (await db.cases.bulkGet(keys)).filter((row) => row !== undefined);
  for (const row of rows) await db.cases.put(await withLog(db, row));
  return old.length;
}

async function emptyHandovers(db: DeskDb, limits: Limits): Promise<number> {
  const old = await oldHandovers(db, limits).limit(PORTION).toArray();
  // Who gave to whom, and when, stays: a row less would look like a loss.
  await db.handovers.bulkPut(old.map((one) => ({ ...one, lines: [], text: '' })));
  return old.length;
}

async function removeLines(db: DeskDb, { entries }: Limits): Promise<number> {
  const old = await db.sheetLines.where('at').below(entries).limit(PORTION).primaryKeys();
  await db.sheetLines.bulkDelete(old);
  return old.length;
}

/** Cases of which nothing is left go too, and what their pages looked like; then the log says how much went. */
async function tellSwept(
  db: DeskDb,
  limits: Limits,
  running: ReadonlySet<CaseKey | null>,
  swept: Swept,
  at: number,
): Promise<Swept> {
  await db.statements
    .filter(({ at: written, caseKey }) => written < limits.entries && !running.has(caseKey))
    .delete();
  const stated = new Set(await db.statements.toCollection().primaryKeys());
  const empty = await db.cases
    .where('readAt')
    .below(limits.entries)
    .filter((row) => !hasPages(row) && (row.log?.count ?? 0) === 0 && !stated.has(row.key))
    .primaryKeys();
  await db.cases.bulkDelete(empty);
  await forgetLines(db, empty);
  await forgetHandling(db, empty);
  await db.skeletons.filter((page) => page.at < limits.entries).delete();
  await db.counters.filter((read) => read.at < limits.entries).delete();
  await db.settings.put({ name: SWEPT_AT, value: at });
  await addToTally(db, { merged: empty.length });
  if (empty.length + Object.values(swept).reduce((sum, n) => sum + n, 0) > 0) {
    const body = { kind: 'erased', cases: empty.length, entries: swept.entries, why: 'time' } as const;
    await addToChain(db, [newEntry(body, null, '', at)]);
    await addToTally(db, { entries: 1 });
  }
  return swept;
}
