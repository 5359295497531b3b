/**
 * What the background needs of the store, in its own words. Each call opens the store anew if the worker
 * was just started; a store that cannot be opened is a trouble to tell, never an empty answer.
 */
import type { CounterRead } from '@/rules';
import type {
  BookInUse,
  CaseKey,
  CaseReading,
  CaseView,
  Derived,
  ListReading,
  StoreTrouble,
} from '@/storage';
import type { Trouble } from '@/utils/messages';
import type { Result } from '@/utils/result';
import type { Deadline } from './due';

export type Kept<T> = Promise<Result<T, StoreTrouble>>;

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
  /** Remembers what was told, so that a worker started anew tells nothing twice. */
  setAlerted(key: CaseKey, alerted: { dueAt: number; step: number }): Kept<unknown>;
  alertMinutes(): Kept<number[]>;
};

/** A worker that a newer release sent away says what any older release says of newer data. */
export const troubleOf = (trouble: StoreTrouble): Trouble =>
  `store-${trouble === 'letGo' ? 'newer' : trouble}`;
