import { describe, expect, it } from 'vitest';
import {
  append,
  type DeskDb,
  type EntryBody,
  type Handover,
  keepHandover,
  newEntry,
  receptionOf,
  receptions,
  waitingHandovers,
} from '@/storage';
import { HOUR, NOW, openDesk, unwrap } from './desk';

const line = (id: string) => ({
  ...{ id, caseKey: null, orderId: null, afterSaleId: null, shop: '', dueAt: null },
  ...{ section: 'watch' as const, severity: 'today' as const, summary: id, next: '', who: '', ifThen: '' },
});
const handover = (id: string, at: number, from = '林'): Handover => ({
  ...{ id, at, from, to: '陈', shiftStart: at - HOUR, text: '', head: null },
  lines: [line('l1'), line('l2')],
});
const say = async (db: DeskDb, body: EntryBody, at: number, who = '陈') =>
  unwrap(await append(db, newEntry(body, null, who, at)));
const readBack = (handoverId: string, lineId: string, text = '') =>
  ({ kind: 'readBack', handoverId, lineId, text }) as const;
const taken = (handoverId: string, unread: string[] = []) =>
  ({ kind: 'taken', handoverId, unread, text: '' }) as const;

describe('taking over', () => {
  it('knows what was read back by whom, and what was not', async () => {
    const db = await openDesk();
    await keepHandover(db, handover('h', NOW));
    await say(db, readBack('h', 'l2', '同意退款，12 点前'), NOW + 2);
    await say(db, readBack('h', 'l2'), NOW + 1, '赵');
    await say(db, readBack('other', 'l1'), NOW + 3);
    const [one] = await receptions(db, 9);
    expect(one).toMatchObject({ unread: ['l1'], taken: null });
    expect(one?.readBacks.get('l2')).toMatchObject([
      { author: '赵', text: '' },
      { author: '陈', text: '同意退款，12 点前' },
    ]);
  });

  it('lets the first signature stand, whatever comes in later', async () => {
    const db = await openDesk();
    await keepHandover(db, handover('h', NOW));
    const second = await say(db, taken('h'), NOW + 9, '赵');
    const first = await say(db, taken('h', ['l1']), NOW + 5);
    expect((await receptions(db, 9))[0]?.taken).toEqual(first);
    expect(receptionOf(handover('h', NOW), [second, first]).taken).toEqual(first);
  });

  it('shows the newest first, and no more than asked', async () => {
    const db = await openDesk();
    for (const n of [1, 3, 2]) await keepHandover(db, handover(`h${n}`, NOW + n));
    expect((await receptions(db, 2)).map(({ handover }) => handover.id)).toEqual(['h3', 'h2']);
  });
});

describe('handovers that wait', () => {
  it('are those nobody signed for, of the last three days, by somebody else', async () => {
    const db = await openDesk();
    await keepHandover(db, handover('old', NOW - 73 * HOUR));
    await keepHandover(db, handover('signed', NOW - 3 * HOUR));
    await keepHandover(db, handover('own', NOW - 2 * HOUR, '晚·陈、周'));
    await keepHandover(db, { ...handover('emptied', NOW - HOUR), lines: [] });
    await keepHandover(db, handover('here', NOW - 5 * HOUR));
    await keepHandover(db, handover('newer', NOW - 4 * HOUR));
    await say(db, taken('signed'), NOW - 2 * HOUR);
    const ids = async (me: string) => (await waitingHandovers(db, me, NOW)).map((r) => r.handover.id);
    expect(await ids('陈')).toEqual(['newer', 'here']);
    expect(await ids('')).toEqual(['own', 'newer', 'here']);
    expect(await ids('林')).toEqual(['own']);
  });

  it('counts a signature made on a machine whose clock is behind', async () => {
    const db = await openDesk();
    await keepHandover(db, handover('h', NOW));
    await say(db, taken('h'), NOW - 10 * HOUR);
    expect(await waitingHandovers(db, '陈', NOW)).toEqual([]);
  });
});
