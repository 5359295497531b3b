import { describe, expect, it } from 'vitest';
import {
  applyRegister,
  buyerHash,
  type DeskDb,
  keepRows,
  type RegisterPlan,
  readSecret,
  type SheetLine,
} from '@/storage';
import { HOUR, listReading, machine, NOW, openDesk, pageOn, unwrap } from '../desk';
import { BY, fileOf, planOf } from './plan';

const first = async (text: string, choice = {}) => {
  const plan = await planOf(await openDesk(), fileOf(text), choice);
  return { plan, line: plan.new[0] as SheetLine };
};
const take = async (db: DeskDb, text: string, by = BY): Promise<RegisterPlan> => {
  const plan = await planOf(db, fileOf(text), {}, by);
  unwrap(await applyRegister(db, plan));
  return plan;
};
const lines = (db: DeskDb) => db.sheetLines.toArray();

describe('a line of a register', () => {
  it('comes in with its headers understood, the buyer masked and persons left behind', async () => {
    const { plan, line } = await first(
      '订单编号,店铺,平台,旺旺,手机号,退款金额(元),登记日期,售后类型,备注,颜色\r\n' +
        '2912345678901234567,小鱼店,天猫,小鱼儿,13812345678,"￥1,234.5",2025年1月8日,退货退款,买家电话 13912345678 催了,红\r\n',
    );
    const field = (name: string) => ({ use: 'field', field: name });
    expect(plan.peek.columns).toEqual([
      ...['orderId', 'shop', 'platform', 'buyer'].map(field),
      { use: 'drop', why: 'personal' },
      ...['refund', 'loggedAt', 'type', 'note'].map(field),
      { use: 'extra' },
    ]);
    expect(line).toMatchObject({
      orderId: '2912345678901234567',
      shop: '小鱼店',
      platform: 'tmall',
      caseKey: 'tmall|小鱼店|o:2912345678901234567',
      cells: {
        refund: '1234.50',
        loggedAt: '2025-01-08',
        type: 'returnRefund',
        note: '买家电话 139****5678 催了',
      },
      extra: { 颜色: '红' },
      buyer: { shown: '小**儿' },
      from: { file: '登记簿.csv', sheet: '', row: 2 },
    });
    expect(plan.dropped).toEqual([{ header: '手机号', why: 'personal', cells: 1 }]);
    expect(plan.masked).toBe(1);
    expect(JSON.stringify(plan)).not.toMatch(/小鱼儿|13812345678|13912345678/);
  });

  it('gets its shop and platform by one choice where the file names none', async () => {
    const text = '订单号,店铺,平台\n111111,,\n222222,大鱼店,京东\n';
    const { plan } = await first(text, { shop: ' 小鱼店 ', platform: 'pdd' });
    expect(plan.new.map(({ shop, platform, caseKey }) => [shop, platform, caseKey])).toEqual([
      ['小鱼店', 'pdd', 'pdd|小鱼店|o:111111'],
      ['大鱼店', 'jd', 'jd|大鱼店|o:222222'],
    ]);
  });

  it('keeps what does not fit its column under the header, and it is told', async () => {
    const { plan, line } = await first(
      '订单号,登记日期,退款金额,平台,旧编号\n无,昨天 13812345678,已退,快手,2.9E+18\n291234567890123000,,,,\n',
    );
    expect(line).toMatchObject({
      caseKey: null,
      orderId: null,
      cells: {},
      extra: { 订单号: '无', 登记日期: '昨天 138****5678', 退款金额: '已退', 平台: '快手' },
    });
    expect(plan.odd.map(({ row, header, why }) => [row, header, why])).toEqual([
      [2, '订单号', 'notId'],
      [2, '登记日期', 'notDate'],
      [2, '退款金额', 'notMoney'],
      [2, '平台', 'notPlatform'],
      [2, '旧编号', 'digitsLost'],
      [3, '订单号', 'maybeRounded'],
    ]);
    expect(JSON.stringify(plan)).not.toContain('13812345678');
  });

  it('is refused with a cell longer than a spreadsheet holds', async () => {
    const { plan } = await first(`订单号,备注\n111111,${'长'.repeat(32_768)}\n`);
    expect(plan).toMatchObject({
      new: [],
      refusedCount: 1,
      refused: [{ row: 2, header: '备注', why: 'tooLong' }],
    });
  });

  it('is about the case that is kept, by its after-sale or its order', async () => {
    const db = await openDesk();
    const reading = listReading([
      { orderId: '111111-1', afterSaleId: '900001', shopName: '小鱼店' },
      { orderId: '222222-2', afterSaleId: '900002', shopName: '小鱼店' },
      { orderId: '222222-2', afterSaleId: '900003', shopName: '小鱼店' },
    ]);
    unwrap(await keepRows(db, { reading, url: 'https://mms.pinduoduo.com/x', at: NOW }));
    const plan = await planOf(
      db,
      fileOf(
        '订单号,售后单号,店铺\n111111-1,,小鱼店\n222222-2,900003,\n222222-2,,小鱼店\n111111-1,,大鱼店\n,900002,\n',
      ),
      { platform: 'pdd' },
    );
    expect(plan.new.map(({ caseKey }) => caseKey)).toEqual([
      'pdd|小鱼店|900001',
      'pdd|小鱼店|900003',
      'pdd|小鱼店|o:222222-2',
      'pdd|大鱼店|o:111111-1',
      'pdd|小鱼店|900002',
    ]);
    expect(plan.linked).toBe(3);
  });
});

describe('a register taken in again', () => {
  const FILE = '订单号,旺旺,备注\n111111,小鱼,甲\n111111,小鱼,乙\n222222,大鱼,丙\n,,没有编号的一行\n';

  it('changes nothing and is told once', async () => {
    const db = await openDesk();
    const plan = await planOf(db, fileOf(FILE));
    expect(plan.new).toHaveLength(4);
    expect(await db.sheetLines.count()).toBe(0);
    expect(unwrap(await applyRegister(db, plan))).toBe(4);
    const kept = await lines(db);
    expect(unwrap(await applyRegister(db, plan))).toBe(0);
    const again = await planOf(db, fileOf(FILE), {}, { at: NOW + HOUR, author: '小李' });
    expect(again).toMatchObject({ new: [], changed: [], same: 4 });
    expect(unwrap(await applyRegister(db, again))).toBe(0);
    expect(await lines(db)).toEqual(kept);
    expect(await db.entries.toArray()).toMatchObject([
      { kind: 'imported', from: 'register', file: '登记簿.csv', cases: 4, id: plan.entryId, author: '小王' },
    ]);
  });

  it('with other cells shows what changes; the file is believed, and what it said before stays with the line', async () => {
    const db = await openDesk();
    await take(db, '订单号,备注,constructor\n111111,甲,a\n222222,乙,\n');
    const plan = await planOf(
      db,
      fileOf('订单号,备注,constructor\n111111,甲甲,\n222222,,b\n333333,丙,\n', '二.csv'),
      {},
      { at: NOW + HOUR, author: '小李' },
    );
    expect(plan.new.map(({ orderId }) => orderId)).toEqual(['333333']);
    expect(plan.changed.map(({ cells }) => cells)).toEqual([
      [{ field: 'note', was: '甲', now: '甲甲' }],
      [{ field: 'constructor', was: '', now: 'b' }],
    ]);
    expect(unwrap(await applyRegister(db, plan))).toBe(3);
    const byOrder = new Map((await lines(db)).map((line) => [line.orderId, line]));
    expect(byOrder.get('111111')).toMatchObject({
      cells: { note: '甲甲' },
      extra: { constructor: 'a' },
      from: { file: '二.csv', row: 2 },
      author: '小李',
      history: [
        { cells: { note: '甲' }, extra: {}, from: { file: '登记簿.csv', row: 2 }, at: NOW, author: '小王' },
      ],
    });
    // A cell that is empty in the new file takes nothing away.
    expect(byOrder.get('222222')).toMatchObject({ cells: { note: '乙' }, extra: { constructor: 'b' } });
  });

  it('leaves lines as they are when that is chosen', async () => {
    const db = await openDesk();
    await take(db, '订单号,备注\n111111,甲\n');
    const plan = await planOf(db, fileOf('订单号,备注\n111111,乙\n222222,丙\n'));
    expect(unwrap(await applyRegister(db, plan, { onChange: 'keep' }))).toBe(1);
    expect((await lines(db)).map(({ cells }) => cells.note).sort()).toEqual(['丙', '甲']);
  });

  it('keeps the index of what was written about a line', async () => {
    const db = await openDesk();
    await take(db, '订单号,平台,店铺,备注\n111111,京东,鱼店,甲\n');
    const [line] = await lines(db);
    await db.sheetLines.update(line?.id ?? '', { log: { count: 1 } as never });
    await take(db, '订单号,平台,店铺,备注\n111111,京东,鱼店,乙\n');
    expect((await lines(db))[0]).toMatchObject({ cells: { note: '乙' }, log: { count: 1 } });
  });
});

describe('taking in', () => {
  const many = `订单号,备注\n${Array.from({ length: 1700 }, (_, nth) => `${111_111 + nth},第${nth}单`).join('\n')}\n`;

  it('that was called off goes on where it stopped', async () => {
    const db = await openDesk();
    const plan = await planOf(db, fileOf(many));
    const off = new AbortController();
    const stopped = await applyRegister(db, plan, { signal: off.signal, onProgress: () => off.abort() });
    expect(stopped).toEqual({ ok: false, trouble: 'cancelled' });
    expect(await db.sheetLines.count()).toBe(500);
    expect(await db.entries.count()).toBe(0);
    const parts: number[] = [];
    expect(unwrap(await applyRegister(db, plan, { onProgress: (part) => parts.push(part) }))).toBe(1200);
    expect(parts.at(-1)).toBe(1);
    expect(await db.sheetLines.count()).toBe(1700);
    expect(await db.entries.toArray()).toMatchObject([{ kind: 'imported', cases: 1700 }]);
  });

  it('twice at once, from two pages, keeps every line once', async () => {
    const on = machine();
    const [one, two] = [unwrap(await pageOn(on).open()), unwrap(await pageOn(on).open())];
    const plan = await planOf(one, fileOf(many));
    const [a, b] = await Promise.all([applyRegister(one, plan), applyRegister(two, plan)]);
    expect(unwrap(a) + unwrap(b)).toBe(1700);
    expect(await one.sheetLines.count()).toBe(1700);
    expect(await one.entries.count()).toBe(1);
  });

  it('a plan made with another secret is refused, since its hashes would find nobody', async () => {
    const db = await openDesk();
    const [early, late] = [await planOf(db, fileOf(many)), await planOf(db, fileOf(many))];
    unwrap(await applyRegister(db, early));
    expect(await applyRegister(db, late)).toEqual({ ok: false, trouble: 'stale' });
  });

  it('lets the same buyer be found again, however the name is written, and nobody else', async () => {
    const db = await openDesk();
    await take(db, '订单号,旺旺\n111111,小鱼儿 A\n222222,小鱼儿Ａ\n333333,小龙儿\n444444,小**儿\n');
    const secret = (await readSecret(db)) ?? '';
    const found = await db.sheetLines.where('buyer.hash').equals(buyerHash('小鱼儿a', secret)).toArray();
    expect(found.map(({ orderId }) => orderId).sort()).toEqual(['111111', '222222']);
    const kept = await lines(db);
    expect(kept.find(({ orderId }) => orderId === '444444')?.buyer).toEqual({ shown: '小**儿', hash: '' });
    expect(JSON.stringify(kept)).not.toMatch(/小鱼儿|小龙儿/);
    expect(buyerHash('小鱼儿a', 'another secret')).not.toBe(buyerHash('小鱼儿a', secret));
  });
});
