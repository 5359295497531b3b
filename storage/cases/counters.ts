/** The counters of list pages, and what may be said of each: a number is shown only as what it is. */
import type { CounterRead, Platform } from '@/rules';
import type { Result } from '@/utils/result';
import type { KeptCounters, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { siteOf } from './case-row';

/** After this long a number is shown with its age. */
const OLD_MS = 10 * 60_000;

export type CounterState = { name: string } & (
  | { kind: 'zero' }
  | { kind: 'count'; n: number }
  /** Its number was not read: not zero, and nothing to rest on. */
  | { kind: 'unread' }
  /** The number as it was; `at` in epoch ms. */
  | { kind: 'stale'; n: number; at: number }
  /** Only another shop's number is known, and that is not ours to show. */
  | { kind: 'foreign'; shop: string }
);

/**
 * Keeps the counters of a list, over those kept of the same list of the same shop. A number that is not shown
 * any more stays, with the time it was last seen. An older reading than the one kept changes nothing, and one
 * whose shop was not read is not kept: nobody could say later whose numbers they were.
 */
export function keepCounters(db: DeskDb, read: CounterRead): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.counters, async () => {
      if (read.shop === '') return null;
      const before = await db.counters.get([read.platform, read.page, read.shop]);
      if (before !== undefined && before.at > read.at) return null;
      const numbers = Object.entries(read.counters).filter(([, n]) => n !== null);
      await db.counters.put({
        ...read,
        counters: { ...before?.counters, ...Object.fromEntries(numbers) },
        seenAt: { ...before?.seenAt, ...Object.fromEntries(numbers.map(([name]) => [name, read.at])) },
      });
      return null;
    }),
  );
}

/** What is kept of one console's lists, of every shop. Rejects when the store is closed. */
export function countersOf(db: DeskDb, platform: Platform): Promise<KeptCounters[]> {
  return db.counters.filter((kept) => siteOf(kept.platform) === siteOf(platform)).toArray();
}

/**
 * Every counter of a list in one of five states, also those that only an earlier reading of this list knew. By
 * name: the browser's own storage, through which a list comes here, keeps no order, and places should not jump.
 *
 * @param now the list as it stands in the page
 * @param kept what is kept of this console's lists
 * @param at epoch ms
 */
export function counterStates(now: CounterRead, kept: readonly KeptCounters[], at: number): CounterState[] {
  const sameList = kept.filter(
    ({ platform, page }) => siteOf(platform) === siteOf(now.platform) && page === now.page,
  );
  // A list whose shop was not read may be anybody's: nothing kept is known to be its own.
  const ours = now.shop === '' ? [] : sameList.filter(({ shop }) => shop === now.shop);
  const others = sameList.filter(({ shop }) => shop !== '' && shop !== now.shop);
  const names = new Set([...Object.keys(now.counters), ...ours.flatMap((one) => Object.keys(one.counters))]);
  return [...names].sort().map((name): CounterState => {
    const n = now.counters[name] ?? null;
    if (n !== null && at - now.at >= OLD_MS) return { name, kind: 'stale', n, at: now.at };
    if (n !== null) return n === 0 ? { name, kind: 'zero' } : { name, kind: 'count', n };
    const last = newest(ours, name);
    if (last !== undefined) return { name, kind: 'stale', ...last };
    const other = others.find(({ counters }) => typeof counters[name] === 'number');
    return other === undefined ? { name, kind: 'unread' } : { name, kind: 'foreign', shop: other.shop };
  });
}

/** The number of a counter that was seen last, with its time. */
function newest(kept: readonly KeptCounters[], name: string): { n: number; at: number } | undefined {
  return kept
    .flatMap(({ counters, seenAt }) => {
      const n = counters[name];
      const at = seenAt[name];
      return typeof n === 'number' && at !== undefined ? [{ n, at }] : [];
    })
    .toSorted((a, b) => b.at - a.at)[0];
}
