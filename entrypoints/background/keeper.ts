/**
 * What the background needs of the store, in its own words. Each call opens the store anew if the worker
 * was just started; a store that cannot be opened is a trouble to tell, never an empty answer.
 */
import type { CounterRead } from '@/rules';
import type {
  Alerted,
  AlertState,
  BookInUse,
  CaseKey,
  CaseReading,
  CaseView,
  CatchUpLine,
  Derived,
  ListedCase,
  ListReading,
  QuietHours,
  StoreTrouble,
} from '@/storage';
import type { Trouble } from '@/utils/messages';
import type { Result } from '@/utils/result';
import type { Deadline } from './due';

export type Kept<T> = Promise<Result<T, StoreTrouble>>;

/** When to tell, and what the alerts remember. */
export type AlertPlan = {
  /** Before an end; see `Settings.alertMinutes`. */
  minutes: readonly number[];
  quiet: QuietHours | null;
  state: AlertState;
};

export type Keeper = {
  /** Keeps a reading and returns all that is known of its case; null when it cannot be keyed. */
  keepCase(reading: CaseReading, url: string, at: number): Kept<CaseView | null>;
  /** Keeps what can be kept of a list; one entry per row, null for a row that belongs to no known case. */
  keepRows(reading: ListReading, url: string, at: number): Kept<(CaseView | null)[]>;
  /** Keeps a list's counters, so that a number a later page does not show is known with its age. */
  keepCounters(read: CounterRead): Kept<unknown>;
  /** What cases are judged by; the built-in book when the store cannot be asked. Never rejects. */
  inUse(): Promise<BookInUse>;
  view(key: CaseKey): Kept<CaseView | null>;
  /** All of them or none. */
  setDerived(changes: readonly (readonly [CaseKey, Derived])[]): Kept<unknown>;
  /** Open cases whose deadline lies between two moments (epoch ms), and the first one after. */
  deadlines(from: number, to: number): Kept<Deadline[]>;
  openKeys(): Kept<CaseKey[]>;
  /** Rows with what is known of them; a key that is not kept is left out. No log: there may be a million entries. */
  known(keys: readonly CaseKey[]): Kept<ListedCase[]>;
  /** Remembers what was told, so that a worker started anew tells nothing twice. All of them or none. */
  setAlerted(changes: readonly (readonly [CaseKey, Alerted])[]): Kept<unknown>;
  alertPlan(): Kept<AlertPlan>;
  /** Keeps what nobody was told of, until it was looked at; `waiting`: it is told when the quiet hours end. */
  collect(lines: readonly CatchUpLine[], waiting: boolean): Kept<unknown>;
  toldWaiting(): Kept<unknown>;
  /** Remembers that the deadlines were looked at, epoch ms. */
  setRanAt(at: number): Kept<unknown>;
};

/** A worker that a newer release sent away says what any older release says of newer data. */
export const troubleOf = (trouble: StoreTrouble): Trouble =>
  `store-${trouble === 'letGo' ? 'newer' : trouble}`;
