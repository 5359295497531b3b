import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEXT_WAKE, tellDue } from '@/entrypoints/background/deadlines';
import type { Deadline } from '@/entrypoints/background/due';
import type { Keeper } from '@/entrypoints/background/keeper';
import { BUILT_IN, type CaseView } from '@/storage';
import { failed, ok } from '@/utils/result';

const AT = 1_795_000_000_000;
const MINUTE = 60_000;
const due = (key: string, minutes: number): Deadline => ({
  key,
  platform: 'tmall',
  shop: '张三的店',
  orderId: '4073198044047627401',
  afterSaleId: '109573419230000966',
  dueAt: AT + minutes * MINUTE,
});

/** A store that holds deadlines; `next` is where a case's index moves once its deadline is over. */
function holding(
  rows: Deadline[],
  next: Record<string, number> = {},
): { keeper: Keeper; rows: Map<string, Deadline> } {
  const kept = new Map(rows.map((row) => [row.key, row]));
  const change = (key: string, more: Partial<Deadline>) => {
    const row = kept.get(key);
    if (row !== undefined) kept.set(key, { ...row, ...more });
  };
  const view = (key: string): CaseView => ({
    row: { key } as CaseView['row'],
    facts: {
      remaining: { value: { ms: next[key] ?? 0, onExpiry: 'refund', text: '' }, from: 'page', seenAt: AT },
    },
    entries: [],
  });
  const keeper: Keeper = {
    keepCase: async () => ok(null),
    keepRows: async () => ok([]),
    keepCounters: async () => ok(null),
    view: async (key) => ok(key in next ? view(key) : null),
    setDerived: async (changes) => {
      for (const [key, { dueAt }] of changes) {
        if (dueAt === null) kept.delete(key);
        else change(key, { dueAt });
      }
      return ok(null);
    },
    deadlines: async (from, to) => {
      const all = [...kept.values()].sort((a, b) => a.dueAt - b.dueAt);
      const beyond = all.find(({ dueAt }) => dueAt > to);
      return ok([...all.filter(({ dueAt }) => dueAt >= from && dueAt <= to), ...(beyond ? [beyond] : [])]);
    },
    setAlerted: async (key, alerted) => ok(change(key, { alerted })),
    inUse: async () => BUILT_IN,
    alertMinutes: async () => ok([240, 60]),
  };
  return { keeper, rows: kept };
}

let badge = '';
const told: { id: string; title: string; message: string }[] = [];
const wake = async () => (await fakeBrowser.alarms.get(NEXT_WAKE))?.scheduledTime;

beforeEach(() => {
  fakeBrowser.reset();
  badge = '?';
  told.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://x${path}`);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key) => `${key} {platform} {n} {tail} {time} {what}`,
  );
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = String(text);
  });
  const create: unknown = async (id: string, { title, message }: { title: string; message: string }) => {
    told.push({ id, title, message });
    return id;
  };
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(
    create as typeof fakeBrowser.notifications.create,
  );
});

describe('telling what is due', () => {
  it('tells, remembers, counts, and sets one alarm for the next', async () => {
    const { keeper, rows } = holding([due('soon', 30), due('later', 1_000)]);
    await tellDue(keeper, AT);
    expect(told.map(({ id }) => id)).toEqual(['case|soon']);
    expect(rows.get('soon')?.alerted).toEqual({ dueAt: AT + 30 * MINUTE, step: 2 });
    expect(badge).toBe('1');
    expect(await wake()).toBe(AT + 30 * MINUTE);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('tells nothing twice, also after a restart of the worker', async () => {
    const { keeper } = holding([due('soon', 30)]);
    await tellDue(keeper, AT);
    await tellDue(keeper, AT + MINUTE);
    expect(told).toHaveLength(1);
  });

  it('tells what was missed at the next start, as one', async () => {
    const { keeper } = holding([due('a', -90), due('b', -30)]);
    await tellDue(keeper, AT);
    expect(told).toHaveLength(1);
    expect(told[0]?.title).toContain('alert_missed');
    expect(badge).toBe('');
    expect(await wake()).toBeUndefined();
  });

  it('moves on to the next deadline of a case once the missed one was told', async () => {
    const { keeper, rows } = holding([due('a', -10)], { a: 500 * MINUTE });
    await tellDue(keeper, AT);
    expect(told).toHaveLength(1);
    expect(rows.get('a')?.dueAt).toBe(AT + 500 * MINUTE);
    expect(await wake()).toBe(AT + 260 * MINUTE);
  });

  it('tells again, under the same id, when the worker died before it remembered', async () => {
    const { keeper } = holding([due('a', 30)]);
    const dying: Keeper = { ...keeper, setAlerted: () => Promise.reject(new Error('killed')) };
    await expect(tellDue(dying, AT)).rejects.toThrow('killed');
    await tellDue(keeper, AT);
    expect(told.map(({ id }) => id)).toEqual(['case|a', 'case|a']);
  });

  it('says nothing of the shop or the whole id', async () => {
    await tellDue(holding([due('a', 30)]).keeper, AT);
    await tellDue(holding([due('b', 30), due('c', 40)]).keeper, AT);
    expect(told).toHaveLength(2);
    for (const { title, message } of told) {
      expect(`${title} ${message}`).not.toMatch(/张三|4073198044047627401|109573419230000966/);
    }
    expect(told[0]?.title).toContain('0966');
  });

  it('asks again later when the store does not open', async () => {
    const { keeper } = holding([due('a', 30)]);
    await tellDue({ ...keeper, deadlines: async () => failed('unavailable') }, AT);
    expect(told).toEqual([]);
    expect(await wake()).toBe(AT + 5 * MINUTE);
  });
});
