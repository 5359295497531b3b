import { describe, expect, it } from 'vitest';
import {
  append,
  type CaseView,
  caseKeyOf,
  casesDue,
  casesDueBetween,
  caseView,
  caseViews,
  DEFAULT_SETTINGS,
  type DeskDb,
  findCases,
  handovers,
  keepHandover,
  keepHandoverDraft,
  keepReading,
  keepSettings,
  newEntry,
  openCases,
  readHandoverDraft,
  readSettings,
  recentCases,
  registerCases,
  setAlerted,
  setDerived,
} from '@/storage';
import { caseReading, HOUR, NOW, openDesk, unwrap } from './desk';

const keep = async (db: DeskDb, at: number, ...reading: Parameters<typeof caseReading>) =>
  unwrap(await keepReading(db, { reading: caseReading(...reading), url: '', at }))?.key ?? '';
const SHOP = '甲店';

describe('the key of a case', () => {
  const ids = { platform: 'pdd', shop: SHOP, orderId: '1', afterSaleId: '7' } as const;
  it('names platform, shop and id, and is none without an id', () => {
    expect(caseKeyOf(ids)).toBe('pdd|甲店|7');
    expect(caseKeyOf({ ...ids, afterSaleId: null })).toBe('pdd|甲店|o:1');
    expect(caseKeyOf({ ...ids, afterSaleId: null, orderId: null })).toBeNull();
  });
  it('cannot be mistaken for another by a bar in the shop’s name', () => {
    expect(caseKeyOf({ ...ids, shop: '甲|乙' })?.split('|')).toHaveLength(3);
  });
});

describe('the view of a case', () => {
  it('lays the order’s page under each after-sale of the order, in every way of asking', async () => {
    const db = await openDesk();
    await keep(db, NOW, { shopName: SHOP, orderId: '1', paidAmount: 900 }, 'order');
    await keep(db, NOW, { shopName: '乙店', orderId: '1', paidAmount: 100 }, 'order');
    const key = await keep(db, NOW + 1, { shopName: SHOP, orderId: '1', afterSaleId: '7' });
    await append(db, newEntry({ kind: 'note', text: '记' }, key, '林', NOW));
    const view = await caseView(db, key);
    expect(view?.facts.paidAmount?.value).toBe(900);
    expect(view?.entries).toHaveLength(1);
    const { entries: _, ...listed } = view as CaseView;
    expect((await registerCases(db))[0]).toEqual(listed);
    expect(await caseViews(db, [null, key, 'pdd||404'])).toEqual([null, view, null]);
  });

  it('is undefined for a case that is not kept', async () => {
    expect(await caseView(await openDesk(), 'pdd||404')).toBeUndefined();
  });
});

describe('finding cases', () => {
  async function deskOfThree() {
    const db = await openDesk();
    const keys = [];
    for (const [i, itemTitle] of ['北欧台灯', '实木书架', 'LED 台灯'].entries()) {
      keys.push(await keep(db, NOW + i, { shopName: SHOP, afterSaleId: `90000000${i}`, itemTitle }));
    }
    return { db, keys };
  }

  it('by every word, in ids, item, shop and notes, width and case aside, the last read first', async () => {
    const { db, keys } = await deskOfThree();
    await append(db, newEntry({ kind: 'note', text: '买家要顺丰 SF' }, keys[1] ?? '', '林', NOW));
    const found = async (query: string) =>
      (await findCases(db, query)).map(({ row }) => keys.indexOf(row.key));
    expect(await found('台灯')).toEqual([2, 0]);
    expect(await found('台灯 ＬＥＤ')).toEqual([2]);
    expect(await found('00001')).toEqual([1]);
    expect(await found('甲店 sf')).toEqual([1]);
    expect(await found('甲店')).toHaveLength(3);
    expect(await found('没有的')).toEqual([]);
    expect(await found('  ')).toEqual([]);
    expect(await findCases(db, '甲店', 2)).toHaveLength(2);
  });

  it('by deadline, by being open, by when they were read', async () => {
    const { db, keys } = await deskOfThree();
    const [a = '', b = '', c = ''] = keys;
    await setDerived(db, [[a, { turn: 'seller', open: 1, dueAt: NOW + 3 * HOUR }]]);
    await setDerived(db, [[b, { turn: 'seller', open: 1, dueAt: NOW + HOUR }]]);
    await setDerived(db, [[c, { turn: 'nobody', open: 0, dueAt: NOW }]]);
    const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);
    expect(keysOf(await casesDue(db, 9))).toEqual([b, a]);
    expect(keysOf(await casesDue(db, 1))).toEqual([b]);
    expect(keysOf(await casesDueBetween(db, NOW, NOW + HOUR))).toEqual([b, a]);
    expect(keysOf(await casesDueBetween(db, NOW, NOW + 3 * HOUR))).toEqual([b, a]);
    expect(keysOf(await casesDueBetween(db, NOW + 2 * HOUR, NOW + 4 * HOUR))).toEqual([a]);
    expect(keysOf(await openCases(db)).sort()).toEqual([a, b].sort());
    expect(keysOf(await recentCases(db, 2))).toEqual([c, b]);
  });
});

describe('the index of a case', () => {
  it('is remade, and a deadline that is gone leaves it', async () => {
    const db = await openDesk();
    const key = await keep(db, NOW, { afterSaleId: '7' });
    await setDerived(db, [[key, { turn: 'seller', open: 1, dueAt: NOW }]]);
    await setAlerted(db, [
      [key, { dueAt: NOW, step: 1, at: NOW }],
      ['pdd||404', { dueAt: NOW, step: 1, at: NOW }],
    ]);
    expect(await db.cases.count()).toBe(1);
    expect((await caseView(db, key))?.row).toMatchObject({
      turn: 'seller',
      dueAt: NOW,
      alerted: { step: 1 },
    });
    await setDerived(db, [[key, { turn: 'buyer', open: 1, dueAt: null }]]);
    expect(await casesDue(db, 9)).toEqual([]);
    expect((await caseView(db, key))?.row).not.toHaveProperty('dueAt');
  });

  it('is left alone when it says the same, and for a case that is not kept', async () => {
    const db = await openDesk();
    const key = await keep(db, NOW, { afterSaleId: '7' });
    const derived = { turn: 'seller', open: 1, dueAt: NOW } as const;
    await setDerived(db, [[key, derived]]);
    let writes = 0;
    db.cases.hook('updating', () => {
      writes++;
    });
    await setDerived(db, [[key, derived]]);
    expect((await setDerived(db, [['pdd||404', derived]])).ok).toBe(true);
    expect(writes).toBe(0);
    expect(await db.cases.count()).toBe(1);
  });
});

describe('settings and handovers', () => {
  it('keeps settings, and falls back on each that cannot be read', async () => {
    const db = await openDesk();
    expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
    const ours = { ...DEFAULT_SETTINGS, author: '林', alertMinutes: [60] };
    await keepSettings(db, ours);
    expect(await readSettings(db)).toEqual(ours);
    await db.settings.put({ name: 'settings', value: { author: '林', alertMinutes: ['soon'] } });
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, author: '林' });
  });

  it('keeps an unsaved handover until it is put away', async () => {
    const db = await openDesk();
    const draft = { from: '林', to: '', shiftStart: NOW, at: NOW, lines: [] };
    expect(await readHandoverDraft(db)).toBeNull();
    await keepHandoverDraft(db, draft);
    expect(await readHandoverDraft(db)).toEqual(draft);
    await keepHandoverDraft(db, null);
    expect(await readHandoverDraft(db)).toBeNull();
  });

  it('keeps a handover once, in its own log and in the log of entries', async () => {
    const db = await openDesk();
    const handover = {
      id: '01',
      at: NOW,
      from: '林',
      to: '陈',
      shiftStart: NOW - HOUR,
      lines: [],
      head: null,
      text: '【交接】',
    };
    unwrap(await keepHandover(db, handover));
    unwrap(await keepHandover(db, { ...handover, text: 'other' }));
    unwrap(await keepHandover(db, { ...handover, id: '02', at: NOW + 1 }));
    expect((await handovers(db)).map(({ id, text }) => [id, text])).toEqual([
      ['02', '【交接】'],
      ['01', '【交接】'],
    ]);
    expect(await db.entries.toArray()).toMatchObject([
      { kind: 'handover', handoverId: '01', author: '林', caseKey: null },
      { kind: 'handover', handoverId: '02' },
    ]);
  });
});
