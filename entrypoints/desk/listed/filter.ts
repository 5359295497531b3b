/** Which rows the register shows, and in what order. All of it goes by the index; nothing is judged here. */
import { DAY, type Platform, type Turn } from '@/rules';
import type { CaseHead, LineHead, ListedRow } from '@/storage';

export type Filter = {
  scope: 'open' | 'all';
  /** null = every shop; '' = shops that were not read. */
  shop: string | null;
  platform: Platform | null;
  turn: Turn | null;
  /** A status of the catalogue, or the shop's own words for how far it is. */
  state: { status: string } | { progress: string } | null;
  /** A reason of the catalogue, or an imported line's words. */
  reason: string | null;
  handler: string | null;
  /** What is asked for, as `refundOnly`. */
  type: string | null;
  /** Only those where something promised is neither kept nor given up. */
  promised: boolean;
  /** Only those whose clock of ours ends in `from ≤ end < to`, epoch ms. */
  due: { from: number; to: number } | null;
  /** Only those with a running clock of ours about which nobody wrote for a day. */
  silent: boolean;
  /** Only those we wrote about and wait for others with, and for a day nothing came of it. */
  quiet: boolean;
  source: 'case' | 'line' | null;
  /** Only cases under one of these keys, or once kept under it. */
  keys: ReadonlySet<string> | null;
  /** Normalised words; all must be found. */
  words: readonly string[];
};

export const NO_FILTER: Filter = {
  scope: 'open',
  shop: null,
  platform: null,
  turn: null,
  state: null,
  reason: null,
  handler: null,
  type: null,
  promised: false,
  due: null,
  silent: false,
  quiet: false,
  source: null,
  keys: null,
  words: [],
};

const firstLine = ({ lines }: ListedRow): LineHead | undefined => lines[0];

export const shopOf = (row: ListedRow): string => row.head?.shop || (firstLine(row)?.shop ?? '');
export const platformOf = (row: ListedRow): Platform | null =>
  row.head?.platform ?? firstLine(row)?.platform ?? null;
export const progressWord = (row: ListedRow): string => said(row, 'progress');
export const handlerOf = (row: ListedRow): string => said(row, 'handler');
export const reasonOf = (row: ListedRow): string =>
  row.head?.reason ?? row.lines.find(({ reason }) => reason !== '')?.reason ?? '';

const said = ({ head, lines }: ListedRow, what: 'progress' | 'handler'): string =>
  head?.[what] || (lines.find((line) => line[what] !== '')?.[what] ?? '');

/**
 * @param row with texts that are normalised as the words are
 * @param now epoch ms
 */
export function passes(row: ListedRow, filter: Filter, now: number): boolean {
  const { head } = row;
  if (filter.keys !== null && !isAmong(row, filter.keys)) return false;
  // Of a line without a case nobody knows whether it is open; it is asked for by its source or among all.
  if (filter.scope === 'open' && filter.source !== 'line' && head?.open !== 1) return false;
  if (filter.source === 'line' && row.lines.length === 0) return false;
  if (filter.source === 'case' && head === null) return false;
  if (filter.shop !== null && shopOf(row) !== filter.shop) return false;
  if (filter.platform !== null && platformOf(row) !== filter.platform) return false;
  if (filter.turn !== null && head?.turn !== filter.turn) return false;
  if (filter.state !== null && !isIn(row, filter.state)) return false;
  if (filter.reason !== null && reasonOf(row) !== filter.reason) return false;
  if (filter.handler !== null && handlerOf(row) !== filter.handler) return false;
  if (filter.type !== null && head?.type !== filter.type) return false;
  if (filter.promised && (head === null || head.promisedAt === null)) return false;
  if (filter.due !== null && !isDueIn(head, filter.due)) return false;
  if (filter.silent && !isSilent(head, now)) return false;
  if (filter.quiet && !isQuiet(head, now)) return false;
  return filter.words.every((word) => holds(row, word));
}

const isAmong = ({ head, under }: ListedRow, keys: ReadonlySet<string>): boolean =>
  [head, under].some((one) => one !== null && [one.key, ...one.formerKeys].some((key) => keys.has(key)));

const isIn = (row: ListedRow, state: { status: string } | { progress: string }): boolean =>
  'status' in state ? row.head?.status === state.status : progressWord(row) === state.progress;

/** A clock of ours runs, and for a day nobody wrote anything about the case. */
export const isSilent = (head: CaseHead | null, now: number): boolean =>
  head?.open === 1 && head.dueAt !== null && Math.max(head.writtenAt, head.firstSeenAt) <= now - DAY;

/** Somebody wrote about it, it is not for us to act, and for a day nothing more was written. */
export const isQuiet = (head: CaseHead | null, now: number): boolean =>
  head?.open === 1 &&
  head.written &&
  (head.turn === 'buyer' || head.turn === 'courier' || head.turn === 'platform') &&
  head.writtenAt <= now - DAY;

const isDueIn = (head: CaseHead | null, { from, to }: { from: number; to: number }): boolean =>
  head?.open === 1 && head.dueAt !== null && from <= head.dueAt && head.dueAt < to;

const holds = ({ head, under, lines }: ListedRow, word: string): boolean =>
  head?.text.includes(word) === true ||
  under?.text.includes(word) === true ||
  lines.some(({ text }) => text.includes(word));

/** Open before done before imported lines, ours before theirs, then least time left, then the latest. Never a tie. */
export function oursFirst(a: ListedRow, b: ListedRow): number {
  if (a.head === null || b.head === null) {
    if (a.head !== null) return -1;
    if (b.head !== null) return 1;
    return latestImport(firstLine(a), firstLine(b)) || (a.id < b.id ? -1 : 1);
  }
  return (
    b.head.open - a.head.open ||
    Number(b.head.turn === 'seller') - Number(a.head.turn === 'seller') ||
    (a.head.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.head.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    b.head.readAt - a.head.readAt ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The latest import first, in the order of its file. */
const latestImport = (a: LineHead | undefined, b: LineHead | undefined): number =>
  (b?.at ?? 0) - (a?.at ?? 0) || (a?.row ?? 0) - (b?.row ?? 0);

/** In the order they come in; the index has them in `oursFirst`. */
export const shownRows = (rows: readonly ListedRow[], filter: Filter, now: number): ListedRow[] =>
  rows.filter((row) => passes(row, filter, now));
