import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEXT_WAKE, tellDue } from '@/entrypoints/background/deadlines';
import type { Deadline } from '@/entrypoints/background/due';
import type { Keeper } from '@/entrypoints/background/keeper';
import { startOfDay } from '@/rules';
import { type AlertState, BUILT_IN, type CaseRow, type ListedCase, type QuietHours } from '@/storage';
import { failed, ok } from '@/utils/result';

const AT = 1_795_000_000_000;
const MINUTE = 60_000;
const due = (key: string, minutes: number): Deadline => ({
  key,
  platform: 'tmall',
  shop: '张三的店',
  orderId: '4073198044047627401',
  afterSaleId: '109573419230000966',
  firstSeenAt: AT - 86_400_000,
  dueAt: AT + minutes * MINUTE,
});

type Held = {
  keeper: Keeper;
  rows: Map<string, Deadline>;
  alerts: AlertState;
};

/** A store that holds deadlines; `next` is where a case's index moves once its deadline is over. */
function holding(rows: Deadline[], next: Record<string, number> = {}, quiet: QuietHours | null = null): Held {
  const kept = new Map(rows.map((row) => [row.key, row]));
  const alerts: AlertState = { ranAt: 0, waiting: false, lines: [], more: 0 };
  const change = (key: string, more: Partial<Deadline>) => {
    const row = kept.get(key);
    if (row !== undefined) kept.set(key, { ...row, ...more });
  };
  const known = (key: string): ListedCase => ({
    row: { key } as CaseRow,
    facts: {
      remaining: { value: { ms: next[key] ?? 0, onExpiry: 'refund', text: '' }, from: 'page', seenAt: AT },
    },
  });
  const keeper: Keeper = {
    keepCase: async () => ok(null),
    keepRows: async () => ok([]),
    keepCounters: async () => ok(null),
    view: async () => ok(null),
    openKeys: async () => ok([...kept.keys()]),
    known: async (keys) => ok(keys.filter((key) => key in next).map(known)),
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
    setAlerted: async (changes) => {
      for (const [key, alerted] of changes) change(key, { alerted });
      return ok(null);
    },
    inUse: async () => BUILT_IN,
    alertPlan: async () => ok({ minutes: [240, 60], quiet, state: structuredClone(alerts) }),
    collect: async (lines, waiting) => {
      alerts.lines.push(...lines);
      alerts.waiting ||= waiting;
      return ok(null);
    },
    toldWaiting: async () => {
      alerts.waiting = false;
      return ok(null);
    },
    setRanAt: async (at) => {
      alerts.ranAt = at;
      alerts.lines = alerts.lines.filter((line) => line.at <= at);
      return ok(null);
    },
  };
  return { keeper, rows: kept, alerts };
}

let badge = '';
const told: { id: string; title: string; message: string }[] = [];
const wake = async () => (await fakeBrowser.alarms.get(NEXT_WAKE))?.scheduledTime;

/** Whether notifications may be shown. */
function systemSays(level: 'granted' | 'denied'): void {
  const answer: unknown = async () => level;
  vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockImplementation(
    answer as typeof fakeBrowser.notifications.getPermissionLevel,
  );
}

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
  systemSays('granted');
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
    expect(rows.get('soon')?.alerted).toEqual({ dueAt: AT + 30 * MINUTE, step: 2, at: AT });
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

const lines = ({ alerts }: Held) => alerts.lines.map(({ key, why }) => `${why} ${key}`);

describe('what nobody was there for', () => {
  it('is told at the next start and stays in the catch-up list', async () => {
    const held = holding([due('a', -90), due('b', 30)]);
    await tellDue(held.keeper, AT);
    expect(told).toHaveLength(2);
    expect(lines(held)).toEqual(['away a']);
    expect(held.alerts.waiting).toBe(false);
  });

  it('is collected by the next worker when this one dies after it was told', async () => {
    const held = holding([due('a', -90)]);
    const dies = new Promise<never>(() => {});
    void tellDue({ ...held.keeper, collect: () => dies }, AT);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(await wake()).toBe(AT + 5 * MINUTE);
    await tellDue(held.keeper, AT + 5 * MINUTE);
    expect(lines(held)).toEqual(['away a']);
  });

  it('does not pass for an absence when the end was over before the case was first read', async () => {
    const held = holding([{ ...due('a', -90), firstSeenAt: AT - 10 * MINUTE }]);
    await tellDue(held.keeper, AT);
    expect(lines(held)).toEqual(['late a']);
  });

  it('is not what came up on time', async () => {
    const held = holding([due('a', 1)]);
    await tellDue(held.keeper, AT);
    await tellDue(held.keeper, AT + MINUTE + 4_000);
    expect(told).toHaveLength(2);
    expect(lines(held)).toEqual([]);
  });

  it('is one notice when much came together', async () => {
    const shops = ['a', 'b', 'c', 'd', 'e'].map((key, i) => ({ ...due(key, i * 100 - 150), shop: key }));
    const held = holding(shops);
    await tellDue(held.keeper, AT);
    expect(told).toHaveLength(1);
    expect(told[0]?.title).toBe(
      'alert_over {platform} 2 {tail} {time} {what} · alert_near {platform} 2 {tail} {time} {what}',
    );
    await tellDue(held.keeper, AT + 5 * MINUTE);
    expect(told).toHaveLength(1);
  });

  it('is collected when the system shows no notifications', async () => {
    systemSays('denied');
    const held = holding([due('a', 30)]);
    await tellDue(held.keeper, AT);
    expect(told).toEqual([]);
    expect(lines(held)).toEqual(['muted a']);
  });

  it('is told later when the list could not be kept', async () => {
    const held = holding([due('a', -90)]);
    await tellDue({ ...held.keeper, collect: async () => failed('full') }, AT);
    expect(held.rows.get('a')?.alerted).toBeUndefined();
    expect(await wake()).toBe(AT + 5 * MINUTE);
    await tellDue(held.keeper, AT + 5 * MINUTE);
    expect(lines(held)).toEqual(['away a']);
  });
});

describe('quiet hours', () => {
  /** Quiet from `from` to `to` minutes after AT. */
  const quietFor = (from: number, to: number): QuietHours => {
    const minute = (at: number) => ((AT + at * MINUTE - startOfDay(AT)) / MINUTE + 1440) % 1440;
    return { from: minute(from), to: minute(to) };
  };

  it('tell nothing, collect, and say it once when they are over', async () => {
    const held = holding([due('a', 600)], {}, quietFor(300, 420));
    await tellDue(held.keeper, AT + 360 * MINUTE);
    expect(told).toEqual([]);
    expect(lines(held)).toEqual(['quiet a']);
    expect(await wake()).toBe(AT + 420 * MINUTE);
    await tellDue(held.keeper, AT + 420 * MINUTE);
    await tellDue(held.keeper, AT + 421 * MINUTE);
    expect(told.map(({ id }) => id)).toEqual(['after-quiet']);
    expect(told[0]?.title).toContain('1');
  });

  it('tell an end inside them before they begin', async () => {
    const held = holding([due('a', 200)], {}, quietFor(100, 700));
    await tellDue(held.keeper, AT);
    const before = told.length;
    expect(await wake()).toBe(AT + 85 * MINUTE);
    await tellDue(held.keeper, AT + 85 * MINUTE);
    expect(told).toHaveLength(before + 1);
    await tellDue(held.keeper, AT + 140 * MINUTE);
    expect(told).toHaveLength(before + 1);
  });
});

describe('a clock that goes wrong', () => {
  const DAYS = 3 * 24 * 60;

  it('set ahead and back again repeats nothing at once and loses nothing', async () => {
    const held = holding([due('soon', 30), due('later', 1_000)]);
    await tellDue(held.keeper, AT);
    expect(told.map(({ id }) => id)).toEqual(['case|soon']);
    await tellDue(held.keeper, AT + DAYS * MINUTE);
    expect(lines(held)).toEqual(['away soon', 'away later']);
    told.length = 0;

    await tellDue(held.keeper, AT + MINUTE);
    expect(told).toEqual([]);
    expect(lines(held)).toEqual([]);
    expect(await wake()).toBe(AT + 30 * MINUTE);
    for (const minutes of [30, 760, 940, 1_000]) await tellDue(held.keeper, AT + minutes * MINUTE);
    expect(told.map(({ id }) => id)).toEqual(['case|soon', 'case|later', 'case|later', 'case|later']);
  });

  it('gives a case the nearer deadline back that had seemed over', async () => {
    const held = holding([due('a', 100)], { a: 100 * MINUTE });
    held.alerts.ranAt = AT + DAYS * MINUTE;
    held.rows.set('a', due('a', DAYS + 50));
    await tellDue(held.keeper, AT);
    expect(held.rows.get('a')?.dueAt).toBe(AT + 100 * MINUTE);
    expect(told.map(({ id }) => id)).toEqual(['case|a']);
  });
});

it('there is one alarm, however many deadlines', async () => {
  const many = Array.from({ length: 700 }, (_, i) => due(`c${i}`, i - 100));
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await tellDue(holding(many).keeper, AT);
  expect(new Set(create.mock.calls.map(([name]) => name))).toEqual(new Set([NEXT_WAKE]));
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  expect(told.length).toBeLessThanOrEqual(3);
});
