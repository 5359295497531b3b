import type { CaseKey, CaseRow, NewEntry } from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry, withLog } from '../log/entries';
import type { DeskDb } from '../store/db';
import { addToTally } from '../store/tally';
import { siteOf } from './case-row';
import { place, type Sighting } from './sighting';
import { statusChange } from './status-change';

/**
 * Keeps sightings inside the caller's transaction over cases, entries, settings and evidence: rows, status changes, and
 * the move of a case whose shop has become known. One bulk write each, since a list may have thousands of rows.
 *
 * @param known rows that may be meant
 * @returns the row of each sighting, null for one without an id
 */
export async function keepSightings(
  db: DeskDb,
  sightings: readonly Sighting[],
  known: readonly CaseRow[],
): Promise<(CaseRow | null)[]> {
  const rows = new Map(known.map((row) => [row.key, row]));
  const byIds = new Map<string, Set<string>>();
  const index = (row: CaseRow) => {
    const ids = idsOf(row);
    byIds.set(ids, (byIds.get(ids) ?? new Set()).add(row.key));
  };
  for (const row of known) index(row);

  const inStore = new Set(rows.keys());
  const changed = new Set<string>();
  const statuses: NewEntry[] = [];
  const moves = new Map<CaseKey, Move>();
  const keys = sightings.map((sighting) => {
    const near = [...(byIds.get(idsOf(sighting.ids)) ?? [])].flatMap((key) => rows.get(key) ?? []);
    const placed = place(sighting, near);
    if (placed === null) return null;
    const { row, before, replaces } = placed;
    const moved = statusChange(before, sighting);
    if (moved !== null) {
      statuses.push(newEntry(moved, row.key, '', sighting.read.at));
    }
    for (const from of replaces) {
      moves.set(from.key, { to: row.key, kept: inStore.has(from.key), merged: rows.has(row.key) });
      rows.delete(from.key);
      changed.delete(from.key);
    }
    rows.set(row.key, row);
    changed.add(row.key);
    index(row);
    return row.key;
  });

  const added = [...changed].filter((key) => !inStore.has(key));
  await db.cases.bulkPut([...changed].flatMap((key) => rows.get(key) ?? []));
  await followNotes(db, added);
  await addToChain(db, statuses);
  for (const [from, { to }] of moves) await move(db, from, to);
  await tally(db, added.length, [...moves.values()], statuses.length);
  // A row may have moved after it was seen, when a later row of the same list showed its shop.
  return keys.map((key) => (key === null ? null : (rows.get(moves.get(key)?.to ?? key) ?? null)));
}

/** A new case may have been written about before: under an imported line, or in a file of another device. */
async function followNotes(db: DeskDb, added: readonly CaseKey[]): Promise<void> {
  const about = new Set(await db.entries.where('caseKey').anyOf(added).keys());
  for (const key of about) {
    const row = await db.cases.get(String(key));
    if (row !== undefined) await db.cases.put(await withLog(db, row));
  }
}

const idsOf = ({ platform, orderId, afterSaleId }: Pick<CaseRow, 'platform' | 'orderId' | 'afterSaleId'>) =>
  `${siteOf(platform)}|${afterSaleId ?? `o:${orderId}`}`;

/** The case goes to its new key; its entries and its evidence follow, each with its id. */
async function move(db: DeskDb, from: CaseKey, to: CaseKey): Promise<void> {
  await db.cases.delete(from);
  await db.entries.where('caseKey').equals(from).modify({ caseKey: to });
  await db.evidence.where('caseKey').equals(from).modify({ caseKey: to });
  const row = await db.cases.get(to);
  if (row !== undefined) await db.cases.put(await withLog(db, row));
}

/** `kept`: the row that moved was in the store; `merged`: its new key had a row already. */
type Move = { to: CaseKey; kept: boolean; merged: boolean };

/** A renamed row is not a new one, and a merged one is not a lost one. */
async function tally(db: DeskDb, newKeys: number, moves: readonly Move[], entries: number): Promise<void> {
  const kept = moves.filter((move) => move.kept);
  const merged = kept.filter((move) => move.merged).length;
  const cases = newKeys - (kept.length - merged);
  if (cases + merged + entries > 0) await addToTally(db, { cases, merged, entries });
}
