import { beforeEach, describe, expect, it } from 'vitest';
import type { CounterRead } from '@/rules';
import { type CounterState, counterStates, countersOf, type DeskDb, keepCounters } from '@/storage';
import { MINUTE, NOW, openDesk, unwrap } from './desk';

const list = (counters: CounterRead['counters'], more: Partial<CounterRead> = {}): CounterRead => ({
  platform: 'pdd',
  page: 'aftersale',
  shop: '一店',
  at: NOW,
  counters,
  ...more,
});

let db: DeskDb;
beforeEach(async () => {
  db = await openDesk();
});
/** What is kept after these readings, in this order. */
const keptAfter = async (...reads: CounterRead[]) => {
  for (const read of reads) unwrap(await keepCounters(db, read));
  return countersOf(db, 'pdd');
};
const stateOf = (states: CounterState[], name = '待处理') => states.find((state) => state.name === name);
const earlier = (counters: CounterRead['counters'], more: Partial<CounterRead> = {}) =>
  list(counters, { at: NOW - 12 * MINUTE, ...more });

describe('a counter is shown as', () => {
  it('zero, only where the page says zero now', () => {
    expect(counterStates(list({ 待处理: 0 }), [], NOW)).toEqual([{ name: '待处理', kind: 'zero' }]);
  });

  it('its number', () => {
    expect(counterStates(list({ 待处理: 7 }), [], NOW)).toEqual([{ name: '待处理', kind: 'count', n: 7 }]);
  });

  it('not read, where its label stood without a number and nothing is known', () => {
    expect(counterStates(list({ 待处理: null }), [], NOW)).toEqual([{ name: '待处理', kind: 'unread' }]);
  });

  it('old, with when: the number of an earlier reading of the same list', async () => {
    const kept = await keptAfter(earlier({ 待处理: 7 }), list({ 待处理: null }));
    expect(counterStates(list({ 待处理: null }), kept, NOW)).toEqual([
      { name: '待处理', kind: 'stale', n: 7, at: NOW - 12 * MINUTE },
    ]);
  });

  it('old, also when this very page has stood for long', () => {
    const state = stateOf(counterStates(list({ 待处理: 0 }), [], NOW + 10 * MINUTE));
    expect(state).toEqual({ name: '待处理', kind: 'stale', n: 0, at: NOW });
    expect(stateOf(counterStates(list({ 待处理: 0 }), [], NOW + 10 * MINUTE - 1))?.kind).toBe('zero');
  });

  it('another shop’s, by its name and never by its number', async () => {
    const kept = await keptAfter(earlier({ 待处理: 7 }, { shop: '二店' }));
    const state = stateOf(counterStates(list({ 待处理: null }), kept, NOW));
    expect(state).toEqual({ name: '待处理', kind: 'foreign', shop: '二店' });
  });
});

describe('what is not read is never nothing to do', () => {
  const known: [string, CounterRead['counters'], CounterRead[]][] = [
    ['nothing kept', { 待处理: null }, []],
    ['a zero kept', { 待处理: null }, [earlier({ 待处理: 0 })]],
    ['another shop’s zero', { 待处理: null }, [earlier({ 待处理: 0 }, { shop: '二店' })]],
    ['another list’s zero', { 待处理: null }, [earlier({ 待处理: 0 }, { page: 'order' })]],
    ['the label gone', {}, [earlier({ 待处理: 0 })]],
  ];
  it.each(known)('%s', async (_, now, reads) => {
    const states = counterStates(list(now), await keptAfter(...reads), NOW);
    expect(states).toHaveLength(1);
    expect(states[0]?.kind).not.toBe('zero');
    expect(states[0]?.kind).not.toBe('count');
  });

  it('a list whose shop was not read has no number but its own', async () => {
    const kept = await keptAfter(earlier({ 待处理: 7 }, { shop: '' }), earlier({ 待处理: 9 }));
    const states = counterStates(list({ 待处理: null, 待发货: 2 }, { shop: '' }), kept, NOW);
    expect(states).toEqual([
      { name: '待发货', kind: 'count', n: 2 },
      { name: '待处理', kind: 'foreign', shop: '一店' },
    ]);
  });
});

describe('what is kept', () => {
  it('is the last number of each counter with its own time', async () => {
    const [kept] = await keptAfter(earlier({ 待处理: 7, 待发货: 1 }), list({ 待处理: null, 待发货: 2 }));
    expect(kept?.counters).toEqual({ 待处理: 7, 待发货: 2 });
    expect(kept?.seenAt).toEqual({ 待处理: NOW - 12 * MINUTE, 待发货: NOW });
  });

  it('is not undone by a reading that arrives late', async () => {
    const [kept] = await keptAfter(list({ 待处理: 2 }), earlier({ 待处理: 7 }));
    expect(kept?.counters).toEqual({ 待处理: 2 });
  });

  it('is apart for each shop, list and console, and Taobao and Tmall are one console', async () => {
    await keptAfter(
      list({ 待处理: 1 }),
      list({ 待处理: 2 }, { shop: '二店' }),
      list({ 待处理: 3 }, { page: 'order' }),
      list({ 待处理: 4 }, { platform: 'tmall' }),
    );
    expect((await countersOf(db, 'pdd')).map(({ counters }) => counters.待处理).sort()).toEqual([1, 2, 3]);
    const states = counterStates(
      list({ 待处理: null }, { platform: 'taobao' }),
      await countersOf(db, 'taobao'),
      NOW,
    );
    expect(stateOf(states)).toMatchObject({ kind: 'stale', n: 4 });
  });
});
