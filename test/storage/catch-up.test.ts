import { describe, expect, it } from 'vitest';
import {
  type CatchUpLine,
  caughtUp,
  collect,
  erase,
  MOST_CAUGHT_UP,
  markSeen,
  markUnseen,
  readAlerts,
  setRanAt,
  toldWaiting,
} from '@/storage';
import { NOW, openDesk } from './desk';

const line = (key: string, more: Partial<CatchUpLine> = {}): CatchUpLine => ({
  key,
  dueAt: NOW,
  at: NOW,
  why: 'away',
  ...more,
});
const keysOf = async (db: Parameters<typeof readAlerts>[0]) =>
  (await readAlerts(db)).lines.map(({ key }) => key);

describe('what came up while nobody was there', () => {
  it('is one line per case, the newest word counting', async () => {
    const db = await openDesk();
    await collect(db, [line('a'), line('b')], false);
    await collect(db, [line('a', { dueAt: NOW + 1, why: 'quiet' })], true);
    const { lines, waiting } = await readAlerts(db);
    expect(lines).toEqual([line('b'), line('a', { dueAt: NOW + 1, why: 'quiet' })]);
    expect(waiting).toBe(true);
    // What is said aloud meanwhile does not settle what still waits.
    await collect(db, [line('c')], false);
    expect((await readAlerts(db)).waiting).toBe(true);
    await toldWaiting(db);
    expect((await readAlerts(db)).waiting).toBe(false);
  });

  it('is counted where it is too much for a list', async () => {
    const db = await openDesk();
    const many = Array.from({ length: MOST_CAUGHT_UP + 30 }, (_, i) => line(`k${i}`));
    await collect(db, many, false);
    const { lines, more } = await readAlerts(db);
    expect([lines.length, more, lines.at(-1)?.key]).toEqual([MOST_CAUGHT_UP, 30, `k${MOST_CAUGHT_UP + 29}`]);
  });

  it('is put aside by one look, line by line or whole, and comes back with what came since', async () => {
    const db = await openDesk();
    await collect(db, [line('a'), line('b'), line('c')], true);
    await markSeen(db, 'b');
    expect(await keysOf(db)).toEqual(['a', 'c']);
    const was = await markSeen(db);
    expect(await readAlerts(db)).toMatchObject({ lines: [], more: 0, waiting: false });
    await collect(db, [line('d')], false);
    if (was.ok) await markUnseen(db, was.value);
    expect(await keysOf(db)).toEqual(['a', 'c', 'd']);
  });

  it('is void where a wrong clock collected it', async () => {
    const db = await openDesk();
    await collect(db, [line('a'), line('b', { at: NOW + 9 })], false);
    await setRanAt(db, NOW);
    expect(await readAlerts(db)).toMatchObject({ ranAt: NOW, lines: [line('a')] });
  });

  it('counts as nothing where it cannot be read', async () => {
    const db = await openDesk();
    await db.settings.put({ name: 'alerts', value: { ranAt: NOW, lines: [{ key: 7 }], more: -1 } });
    expect(await readAlerts(db)).toEqual({ ranAt: NOW, waiting: false, lines: [], more: 0 });
  });

  it('is shown with its cases, also by a key they had before, and leaves with them when they are deleted', async () => {
    const db = await openDesk();
    const row = { platform: 'pdd', shop: 's', orderId: null, afterSaleId: '7' } as const;
    const rest = { firstSeenAt: NOW, readAt: NOW, pages: {}, told: {}, turn: 'seller', open: 1 } as const;
    await db.cases.put({ ...row, ...rest, key: 'pdd|s|7', formerKeys: ['pdd||7'] });
    await collect(db, [line('pdd||7'), line('pdd|s|404')], false);
    const shown = await caughtUp(db);
    expect(shown.cases.map(({ row: { key } }) => key)).toEqual(['pdd|s|7']);
    await erase(db, { cases: ['pdd|s|7'], lines: [] }, { why: 'asked', at: NOW, author: '' });
    expect(await keysOf(db)).toEqual(['pdd|s|404']);
  });
});
