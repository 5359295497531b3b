import { describe, expect, it } from 'vitest';
import { casesNamed, caseView, type DeskDb, keepPasted, keepReading } from '@/storage';
import { caseReading, HOUR, MINUTE, machine, NOW, openDesk, pageOn, unwrap } from './desk';

const SHOP = '示例家居旗舰店';
const ORDER = '260311-138312345678901';
const AFTER = '900000000000001';
const ids = { shopName: SHOP, afterSaleId: AFTER, orderId: ORDER };
const url = 'https://mms.pinduoduo.com/aftersales-ssr/detail';
type Values = Parameters<typeof caseReading>[0];
type Page = Parameters<typeof caseReading>[1];
const read = async (db: DeskDb, values: Values, at = NOW, page: Page = 'aftersale') => {
  const row = unwrap(await keepReading(db, { reading: caseReading(values, page), url, at }));
  if (row === null) throw new Error('the reading has no number');
  return row;
};
const paste = (
  db: DeskDb,
  values: Values,
  into: string | null = null,
  at = NOW + MINUTE,
  page: Page = 'aftersale',
) => keepPasted(db, { reading: caseReading(values, page), at, into });
const factsOf = async (db: DeskDb, key: string) => (await caseView(db, key))?.facts ?? {};

describe('a paste', () => {
  it('makes a case by its numbers alone', async () => {
    const db = await openDesk();
    const row = unwrap(await paste(db, { orderId: ORDER, afterSaleId: AFTER, refundAmount: 704 }));
    expect(row).toMatchObject({ key: `pdd||${AFTER}`, orderId: ORDER, afterSaleId: AFTER, open: 1 });
    expect((await factsOf(db, row.key)).refundAmount).toEqual({
      value: 704,
      from: 'paste',
      seenAt: NOW + MINUTE,
      text: '704',
    });
  });

  it('is there when the browser comes back, and counted by the canary', async () => {
    const on = machine();
    const db = await openDesk(on);
    const row = unwrap(await paste(db, ids));
    await expect.poll(() => on.keep.note).toMatchObject({ cases: 1 });
    db.close();
    const again = unwrap(await pageOn(on).open());
    expect((await caseView(again, row.key))?.row).toEqual(row);
  });

  it('changes nothing when repeated', async () => {
    const db = await openDesk();
    const first = unwrap(await paste(db, ids));
    const once = [await db.cases.toArray(), await db.settings.toArray(), await db.entries.toArray()];
    expect(unwrap(await paste(db, ids))).toEqual(first);
    expect(unwrap(await paste(db, ids, first.key))).toEqual(first);
    expect([await db.cases.toArray(), await db.settings.toArray(), await db.entries.toArray()]).toEqual(once);
  });

  it('joins the case its numbers name, and makes its page no fresher', async () => {
    const db = await openDesk();
    const row = await read(db, { ...ids, refundAmount: 704 });
    const joined = unwrap(await paste(db, { orderId: ORDER, afterSaleId: AFTER, courier: '中通' }));
    expect(joined.key).toBe(row.key);
    expect(joined.readAt).toBe(NOW);
    expect(await db.cases.count()).toBe(1);
    expect(await factsOf(db, row.key)).toMatchObject({
      refundAmount: { value: 704, from: 'page' },
      courier: { value: '中通', from: 'paste' },
    });
  });

  it('without a number goes where a person has put it, and nowhere else', async () => {
    const db = await openDesk();
    const row = await read(db, ids);
    expect(await paste(db, { courier: '中通' })).toEqual({ ok: false, trouble: 'no-number' });
    expect(unwrap(await paste(db, { courier: '中通' }, row.key)).key).toBe(row.key);
    expect((await factsOf(db, row.key)).courier?.value).toBe('中通');
  });

  it.each([
    ['after-sale', { afterSaleId: '900000000000002' }],
    ['order', { orderId: '260311-138312345678902' }],
    ['order, the after-sale the same', { afterSaleId: AFTER, orderId: '260311-138312345678902' }],
  ])('of another %s is refused by the case it was put to', async (_, values) => {
    const db = await openDesk();
    const row = await read(db, ids);
    const before = await db.cases.toArray();
    expect(await paste(db, values, row.key)).toEqual({ ok: false, trouble: 'other-case' });
    expect(await paste(db, values, 'pdd|nobody|1')).toEqual({ ok: false, trouble: 'other-case' });
    expect(await db.cases.toArray()).toEqual(before);
  });

  it('of another platform is refused by the case it was put to', async () => {
    const db = await openDesk();
    const row = await read(db, ids);
    const reading = caseReading({ courier: '中通' }, 'order', 'taobao');
    expect(await keepPasted(db, { reading, at: NOW + 1, into: row.key })).toMatchObject({
      trouble: 'other-case',
    });
  });

  it('of an after-sale is not put into the row of its order', async () => {
    const db = await openDesk();
    const order = await read(db, { shopName: SHOP, orderId: ORDER }, NOW, 'order');
    expect(await paste(db, { orderId: ORDER, afterSaleId: AFTER }, order.key)).toMatchObject({
      trouble: 'other-case',
    });
    expect(unwrap(await paste(db, { orderId: ORDER, afterSaleId: AFTER })).key).toBe(`pdd||${AFTER}`);
  });
});

describe('a paste and the page', () => {
  it('the newer of the two speaks', async () => {
    const db = await openDesk();
    const { key } = await read(db, { ...ids, refundAmount: 1 });
    await paste(db, { refundAmount: 2 }, key);
    expect((await factsOf(db, key)).refundAmount).toMatchObject({ value: 2, from: 'paste' });
    await read(db, { ...ids, refundAmount: 3 }, NOW + HOUR);
    expect((await factsOf(db, key)).refundAmount).toMatchObject({ value: 3, from: 'page' });
  });

  it('of an order says nothing of the after-sale’s course', async () => {
    const db = await openDesk();
    const { key } = await read(db, { ...ids, status: 'waitSeller', statusText: '待商家处理' });
    await paste(db, { orderId: ORDER, statusText: '已发货', paidAmount: 5 }, key, NOW + MINUTE, 'order');
    expect(await factsOf(db, key)).toMatchObject({
      status: { value: 'waitSeller' },
      statusText: { value: '待商家处理' },
      paidAmount: { value: 5 },
    });
  });

  it('writes no change of status into the log: a paste may be older than the page', async () => {
    const db = await openDesk();
    const { key } = await read(db, { ...ids, status: 'waitSeller', statusText: '待商家处理' });
    await paste(db, { status: 'success', statusText: '退款成功' }, key);
    expect(await db.entries.toArray()).toEqual([]);
  });

  it('keeps what an earlier paste said, unless a page has said it since', async () => {
    const db = await openDesk();
    const { key } = await read(db, ids);
    await paste(db, { refundAmount: 1, courier: '中通' }, key, NOW + 1);
    await read(db, { ...ids, refundAmount: 2 }, NOW + 2);
    await paste(db, { trackingNo: '773200045100000' }, key, NOW + 3);
    expect(await factsOf(db, key)).toMatchObject({
      refundAmount: { value: 2, from: 'page' },
      courier: { value: '中通', from: 'paste', seenAt: NOW + 1 },
      trackingNo: { value: '773200045100000' },
    });
  });

  it('a later status outdates the earlier one, in words and in ours', async () => {
    const db = await openDesk();
    const { key } = await read(db, ids);
    await paste(db, { status: 'waitSeller', statusText: '待商家处理' }, key, NOW + 1);
    await paste(db, { statusText: '别的说法' }, key, NOW + 2);
    const facts = await factsOf(db, key);
    expect(facts.statusText?.value).toBe('别的说法');
    expect(facts.status).toBeUndefined();
  });

  it('keeps nothing of what was said in two ways, so that a certain page stays certain', async () => {
    const db = await openDesk();
    const { key } = await read(db, { ...ids, refundAmount: 704 });
    const two = [1, 2].map((value) => ({ value, text: String(value), label: '退款金额' }));
    const reading = { ...caseReading({ courier: '中通' }), doubtful: { refundAmount: two } };
    unwrap(await keepPasted(db, { reading, at: NOW + MINUTE, into: key }));
    expect((await factsOf(db, key)).refundAmount?.value).toBe(704);
  });
});

describe('the cases a number names', () => {
  const named = async (db: DeskDb, numbers: Partial<Parameters<typeof casesNamed>[1]>) =>
    (await casesNamed(db, { platform: null, orderId: null, afterSaleId: null, ...numbers })).map(
      ({ row }) => row.key,
    );

  it('are the after-sale, else every case of the order, the last read first', async () => {
    const db = await openDesk();
    const one = await read(db, ids);
    const two = await read(db, { ...ids, afterSaleId: '900000000000002' }, NOW + 1);
    expect(await named(db, { orderId: ORDER })).toEqual([two.key, one.key]);
    expect(await named(db, { orderId: ORDER, afterSaleId: AFTER })).toEqual([one.key]);
    expect(await named(db, { orderId: ORDER, afterSaleId: '900000000000009' })).toEqual([]);
    expect(await named(db, {})).toEqual([]);
  });

  it('are looked for on one platform when it is known', async () => {
    const db = await openDesk();
    const { key } = await read(db, ids);
    expect(await named(db, { platform: 'pdd', orderId: ORDER })).toEqual([key]);
    expect(await named(db, { platform: 'taobao', orderId: ORDER })).toEqual([]);
  });
});
