/** What the radar's views list, and under which heading. Pure; by the index alone, nothing is judged here. */
import type { CaseHead, ListedRow } from '@/storage';
import { isQuiet, isSilent } from '../listed/filter';
import type { View } from './radar-query';

export const SECTIONS = [
  'dispute',
  'overdue',
  'promised',
  'due',
  'unread',
  'returns',
  'silent',
  'quiet',
  'sweep',
  'asking',
  'owed',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Rows under one heading; `null` for a view that has none. */
export type Section = { id: SectionId | null; rows: ListedRow[] };

/** Epoch ms. `until`: when the shift is over that works through the list. */
export type When = { now: number; until: number };

/** A case stands in the first section of its view that fits, and nowhere twice. Empty sections are left out. */
export function sectionsOf(view: View, rows: readonly ListedRow[], when: When): Section[] {
  if (view === 'all') {
    const open = rows.filter(({ head }) => head?.open === 1);
    return open.length === 0 ? [] : [{ id: null, rows: open }];
  }
  const found = new Map<SectionId, ListedRow[]>();
  for (const row of rows) {
    if (row.head === null || (row.head.open === 0 && view !== 'money')) continue;
    const id = PICK[view](row.head, when);
    if (id === null) continue;
    const list = found.get(id);
    if (list === undefined) found.set(id, [row]);
    else list.push(row);
  }
  return SECTIONS.flatMap((id) => {
    const list = found.get(id);
    return list === undefined ? [] : [{ id, rows: list }];
  });
}

type Pick = (head: CaseHead, when: When) => SectionId | null;

const PICK: Record<Exclude<View, 'all'>, Pick> = {
  start: forStart,
  quiet: (head, { now }) => (isSilent(head, now) ? 'silent' : isQuiet(head, now) ? 'quiet' : null),
  sweep: (head) => (isForSweep(head) ? 'sweep' : null),
  money: (head) => (head.asking !== null ? 'asking' : head.owed !== null ? 'owed' : null),
};

/**
 * The order a shift begins in: disputes and proof first, since a missed one cannot be made good; then what ran out,
 * what was promised, what ends within the shift; then what is ours or nobody knows whose, without a known end, since
 * nobody can say that it may wait; then parcels on their way back.
 */
function forStart(head: CaseHead, { now, until }: When): SectionId | null {
  if (head.turn === 'nobody') return null;
  if (head.status === 'platform' || head.platformAskedAt !== null) return 'dispute';
  if (head.dueAt !== null && head.dueAt <= now) return 'overdue';
  if (head.promisedAt !== null && head.promisedAt <= until) return 'promised';
  if (head.dueAt !== null && head.dueAt <= until) return 'due';
  if (head.turn === 'unknown' || (head.turn === 'seller' && head.dueAt === null)) return 'unread';
  return isComingBack(head) ? 'returns' : null;
}

/** The buyer has sent it back and nobody read yet that it was signed for. */
export const isComingBack = (head: CaseHead): boolean =>
  head.returnSignedAt === null && (head.status === 'waitSellerReceive' || head.goodsState === 'returning');

/** Somebody has not answered, or the courier has not paid; so also of a closed case. */
export const isAwaited = (head: CaseHead | null): boolean =>
  head !== null && (head.asking !== null || head.owed !== null);

/** Refund without return that waits for us. */
export const isForSweep = (head: CaseHead): boolean =>
  head.open === 1 && head.turn === 'seller' && head.type === 'refundOnly';
