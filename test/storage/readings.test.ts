import { describe, expect, it } from 'vitest';
import { append, caseView, type DeskDb, entriesOf, keepReading, keepRows, newEntry } from '@/storage';
import { caseReading, HOUR, listReading, NOW, openDesk, unwrap } from './desk';

const url = 'https://mms.pinduoduo.com/aftersales-ssr/detail';
const SHOP = '示例家居旗舰店';
const ids = { shopName: SHOP, afterSaleId: '900000000000001', orderId: '260311-138312345678901' };
const keep = async (db: DeskDb, ...[values, page, platform]: Parameters<typeof caseReading>) =>
  (await keepAt(db, NOW, values, page, platform)) as NonNullable<Awaited<ReturnType<typeof keepAt>>>;
const keepAt = async (db: DeskDb, at: number, ...reading: Parameters<typeof caseReading>) =>
  unwrap(await keepReading(db, { reading: caseReading(...reading), url, at }));
const keepList = async (db: DeskDb, at: number, ...reading: Parameters<typeof listReading>) =>
  unwrap(await keepRows(db, { reading: listReading(...reading), url, at }));
const statuses = async (db: DeskDb, key: string) =>
  (await entriesOf(db, key)).flatMap((entry) => (entry.kind === 'status' ? [[entry.was, entry.text]] : []));

describe('keeping a reading', () => {
  it('keys the case by its shop and after-sale, and keeps facts with where they came from', async () => {
    const db = await openDesk();
    const row = await keep(db, { ...ids, refundAmount: 704 });
    expect(row.key).toBe(`pdd|${SHOP}|900000000000001`);
    expect(row.pages.aftersale?.facts.refundAmount).toEqual({
      value: 704,
      from: 'page',
      seenAt: NOW,
      text: '704',
    });
  });

  it('keys an order without an after-sale by its order, and keeps nothing without an id', async () => {
    const db = await openDesk();
    const { orderId, shopName } = ids;
    expect((await keep(db, { orderId, shopName }, 'order')).key).toBe(`pdd|${SHOP}|o:${orderId}`);
    expect(await keepAt(db, NOW, { shopName })).toBeNull();
    expect(await db.cases.count()).toBe(1);
  });

  it('changes nothing when repeated', async () => {
    const db = await openDesk();
    await keep(db, { ...ids, statusText: '待商家处理' });
    const once = [await db.cases.toArray(), await db.entries.toArray()];
    await keep(db, { ...ids, statusText: '待商家处理' });
    expect([await db.cases.toArray(), await db.entries.toArray()]).toEqual(once);
  });

  it('takes the place of the last reading of its kind, whole', async () => {
    const db = await openDesk();
    await keep(db, { ...ids, courier: '中通' });
    await keepAt(db, NOW + 1, { ...ids, refundAmount: 100 });
    const facts = (await caseView(db, `pdd|${SHOP}|900000000000001`))?.facts;
    expect(facts?.courier).toBeUndefined();
    expect(facts?.refundAmount?.value).toBe(100);
  });

  it('lets no late message put an older reading over a newer one', async () => {
    const db = await openDesk();
    await keepAt(db, NOW + HOUR, { ...ids, refundAmount: 2 });
    const row = await keep(db, { ...ids, refundAmount: 1 });
    expect(row.pages.aftersale?.facts.refundAmount?.value).toBe(2);
  });

  it('keeps two shops apart, whatever their ids', async () => {
    const db = await openDesk();
    const one = await keep(db, ids);
    const other = await keep(db, { ...ids, shopName: '另一家店' });
    expect(one.key).not.toBe(other.key);
    expect(await db.cases.count()).toBe(2);
  });

  it('knows a case of Tmall again on a page that does not say it is Tmall', async () => {
    const db = await openDesk();
    const first = await keep(db, ids, 'aftersale', 'taobao');
    const second = await keepAt(db, NOW + 1, ids, 'aftersale', 'tmall');
    const third = await keepAt(db, NOW + 2, ids, 'aftersale', 'taobao');
    expect([second?.key, third?.key]).toEqual([first.key, first.key]);
    expect(third?.platform).toBe('tmall');
  });
});

describe('a status that moved', () => {
  it('becomes an entry, once', async () => {
    const db = await openDesk();
    const { key } = await keep(db, { ...ids, statusText: '待商家处理' });
    await keepAt(db, NOW + 1, { ...ids, statusText: '待买家退货' });
    await keepAt(db, NOW + 2, { ...ids, statusText: ' 待买家退货' });
    expect(await statuses(db, key)).toEqual([['待商家处理', '待买家退货']]);
  });

  it('is not taken from the other words a list has for the same status', async () => {
    const db = await openDesk();
    const { key } = await keep(db, { ...ids, status: 'waitSeller', statusText: '退货退款，待商家处理' });
    await keepList(db, NOW + 1, [{ ...ids, status: 'waitSeller', statusText: '待商家处理' }]);
    await keepAt(db, NOW + 2, { ...ids, status: 'waitSeller', statusText: '退货退款，待商家处理' });
    expect(await statuses(db, key)).toEqual([]);
    await keepList(db, NOW + 3, [{ ...ids, status: 'success', statusText: '退款成功' }]);
    expect(await statuses(db, key)).toEqual([['退货退款，待商家处理', '退款成功']]);
  });

  it('is not taken from the page of the order', async () => {
    const db = await openDesk();
    const { key } = await keep(db, { ...ids, status: 'waitSeller', statusText: '待商家处理' });
    await keepAt(db, NOW + 1, { ...ids, statusText: '已发货，待签收' }, 'order');
    expect(await statuses(db, key)).toEqual([]);
  });
});

describe('a case whose shop becomes known', () => {
  const nameless = { afterSaleId: ids.afterSaleId, orderId: ids.orderId };

  it('moves to its full key with its log, and is found by the old key too', async () => {
    const db = await openDesk();
    const before = await keep(db, nameless);
    const note = newEntry({ kind: 'note', text: '买家说周四寄回' }, before.key, '林', NOW);
    await append(db, note);
    const after = await keepAt(db, NOW + 1, ids);
    expect(after?.key).toBe(`pdd|${SHOP}|900000000000001`);
    expect(await db.cases.toCollection().primaryKeys()).toEqual([after?.key]);
    expect(await entriesOf(db, after?.key ?? '')).toMatchObject([{ ...note, caseKey: after?.key }]);
    expect((await caseView(db, before.key))?.row.key).toBe(after?.key);
  });

  it('takes what is typed under the old key afterwards', async () => {
    const db = await openDesk();
    const before = await keep(db, nameless);
    const after = await keepAt(db, NOW + 1, ids);
    await append(
      db,
      newEntry({ kind: 'answer', fact: 'intact', value: 'yes', was: null }, before.key, '林', NOW + 2),
    );
    const view = await caseView(db, before.key);
    expect(view?.entries[0]?.caseKey).toBe(after?.key);
    expect(view?.facts.intact?.value).toBe('yes');
  });

  it('stays itself on a page that does not show the shop', async () => {
    const db = await openDesk();
    const named = await keep(db, ids);
    expect((await keepAt(db, NOW + 1, nameless))?.key).toBe(named.key);
  });

  it('is not guessed when two shops may be meant, and joins the one that shows itself', async () => {
    const db = await openDesk();
    const one = await keep(db, ids);
    await keep(db, { ...ids, shopName: '另一家店' });
    const unknown = await keepAt(db, NOW + 1, { ...nameless, courier: '中通' });
    expect(unknown?.shop).toBe('');
    await append(db, newEntry({ kind: 'note', text: '记' }, unknown?.key ?? '', '林', NOW));
    const joined = await keepAt(db, NOW + 2, { ...ids }, 'order');
    expect(joined?.key).toBe(one.key);
    expect(joined?.pages.aftersale?.facts.courier?.value).toBe('中通');
    expect(await entriesOf(db, one.key)).toHaveLength(1);
    expect(await db.cases.count()).toBe(2);
  });
});

describe('keeping a list', () => {
  it('keeps rows that show an after-sale and says for every row which case it shows', async () => {
    const db = await openDesk();
    const { key } = await keep(db, ids);
    const other = { shopName: SHOP, afterSaleId: '900000000000002', orderId: '260311-1' };
    const rows = [{ ...ids, statusText: '待商家处理' }, other, { orderId: '260311-2' }, {}];
    expect(await keepList(db, NOW + 1, rows)).toEqual([key, `pdd|${SHOP}|900000000000002`, null, null]);
    expect((await caseView(db, key))?.row.pages.list?.facts.statusText?.value).toBe('待商家处理');
    expect(await db.cases.count()).toBe(2);
  });

  it('finds the one case of an order and keeps the row with it', async () => {
    const db = await openDesk();
    const { key } = await keep(db, ids);
    expect(await keepList(db, NOW + 1, [{ orderId: ids.orderId, refundAmount: 9 }])).toEqual([key]);
    expect((await caseView(db, key))?.facts.refundAmount?.value).toBe(9);
  });

  it('does not choose between two after-sales of one order', async () => {
    const db = await openDesk();
    await keep(db, ids);
    await keep(db, { ...ids, afterSaleId: '900000000000002' });
    expect(await keepList(db, NOW + 1, [{ orderId: ids.orderId }])).toEqual([null]);
  });

  it('shows the after-sale in a list of orders, and learns nothing of it there', async () => {
    const db = await openDesk();
    const { key } = await keep(db, { ...ids, status: 'waitSeller', statusText: '待商家处理' });
    const row = { orderId: ids.orderId, statusText: '已签收' };
    expect(await keepList(db, NOW + 1, [row, { ...ids, statusText: '已签收' }], 'order')).toEqual([key, key]);
    expect((await caseView(db, key))?.facts.statusText?.value).toBe('待商家处理');
  });

  it('keeps a case shown twice once', async () => {
    const db = await openDesk();
    const [first, second] = await keepList(db, NOW, [
      { afterSaleId: '7' },
      { afterSaleId: '7', shopName: SHOP },
    ]);
    expect(second).toBe(`pdd|${SHOP}|7`);
    expect(first).toBe(second);
    expect(await db.cases.toCollection().primaryKeys()).toEqual([second]);
  });

  it('keeps every row of a long list and finds each again', async () => {
    const db = await openDesk();
    const rows = Array.from({ length: 300 }, (_, i) => ({ shopName: SHOP, afterSaleId: `${i}` }));
    const keys = await keepList(db, NOW, rows);
    expect(new Set(keys).size).toBe(300);
    expect(await keepList(db, NOW + 1, rows)).toEqual(keys);
    expect(await db.cases.count()).toBe(300);
  });
});
