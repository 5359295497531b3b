import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followBook, type IndexKeeper } from '@/entrypoints/background/follow-book';
import type { Facts } from '@/rules';
import { type BookInUse, BUILT_IN, type CaseRow, type Derived, type ListedCase, stackKept } from '@/storage';
import { failed, ok } from '@/utils/result';
import { pack, rule } from '../rules/small-pack';

const AT = 1_795_000_000_000;
const HOUR = 3_600_000;
const facts: Facts = {
  platform: { value: 'pdd', from: 'page', seenAt: AT },
  appliedAt: { value: AT, from: 'page', seenAt: AT },
};
const view = (key: string): ListedCase => ({ row: { key } as CaseRow, facts });

/** A book that gives us a clock of two hours, above all others. */
const withClock = (revision: number): BookInUse => ({
  ...stackKept([
    pack(
      [
        rule(
          'OWN-01',
          [
            {
              kind: 'clock',
              id: 'ours',
              owner: 'seller',
              start: ['appliedAt'],
              length: 'reply',
              onExpiry: 'overdue',
              when: 'always',
            },
          ],
          { values: [{ from: '2020-01-01', is: { reply: 'PT2H' } }] },
        ),
      ],
      { id: 'own', words: { ours: { zh: '我们的', en: 'ours' } } },
    ),
  ]),
  revision,
});

/** A store of `count` open cases whose index was made by `indexed`. */
function store(count: number, inUse: BookInUse, indexed: string | null) {
  const derived = new Map<string, Derived>();
  const asked: number[] = [];
  const kept = { indexed };
  const keeper: IndexKeeper = {
    inUse: async () => inUse,
    openKeys: async () => ok(Array.from({ length: count }, (_, nth) => `pdd|s|${nth}`)),
    known: async (keys) => {
      asked.push(keys.length);
      return ok(keys.filter((key) => key !== 'pdd|s|1').map(view));
    },
    setDerived: async (changes) => {
      for (const [key, value] of changes) derived.set(key, value);
      return ok(null);
    },
    indexedBy: async () => ok(kept.indexed),
    setIndexedBy: async (book) => {
      kept.indexed = book;
      return ok(null);
    },
  };
  return { keeper, derived, asked, kept };
}

const told = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  told.mockReset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    told(id, (message as { type: string }).type);
    return { res: ok(null) } as never;
  });
});

describe('another book', () => {
  it('makes the index of every open case anew, in portions, and pages tell their readings again', async () => {
    const { keeper, derived, asked, kept } = store(450, withClock(3), '0.1.0#2');
    expect(await followBook(keeper, '0.1.0', AT)).toBe(true);
    expect(asked).toEqual([200, 200, 50]);
    // One was merged into another case meanwhile.
    expect(derived.size).toBe(449);
    expect(derived.get('pdd|s|0')?.dueAt).toBe(AT + 2 * HOUR);
    expect(kept.indexed).toBe('0.1.0#3');
    expect(told.mock.calls).toEqual([
      [7, 'tellAgain'],
      [8, 'tellAgain'],
    ]);
  });

  it('is also that of a new release', async () => {
    const { keeper, asked, kept } = store(1, BUILT_IN, '0.1.0#0');
    expect(await followBook(keeper, '0.2.0', AT)).toBe(true);
    expect(asked).toEqual([1]);
    expect(kept.indexed).toBe('0.2.0#0');
  });

  it('is not the one the index was made by: nothing is done', async () => {
    const { keeper, asked } = store(3, withClock(3), '0.1.0#3');
    expect(await followBook(keeper, '0.1.0', AT)).toBe(false);
    expect(asked).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<IndexKeeper>]>([
    ['the cases', { known: async () => failed('unavailable') }],
    ['the index', { setDerived: async () => failed('full') }],
    ['which they are', { openKeys: async () => failed('unavailable') }],
  ])('is not noted while the store fails to give or take %s', async (_, broken) => {
    const { keeper, kept } = store(3, withClock(3), '0.1.0#2');
    expect(await followBook({ ...keeper, ...broken }, '0.1.0', AT)).toBe(false);
    expect(kept.indexed).toBe('0.1.0#2');
  });
});
