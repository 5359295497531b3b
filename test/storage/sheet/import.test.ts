import { describe, expect, it } from 'vitest';
import {
  applyRegister,
  type DeskDb,
  peekSheet,
  planRegister,
  type RegisterPlan,
  type SheetMapping,
} from '@/storage';
import { NOW, openDesk, unwrap } from '../desk';

const BY = { at: NOW, author: '小王' };
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = '登记簿.csv') => new File([text], name);

async function planOf(db: DeskDb, file: File, choice: Partial<SheetMapping> = {}): Promise<RegisterPlan> {
  const peek = unwrap(await peekSheet(file));
  const mapping = { columns: peek.columns, shop: '', platform: null, ...choice };
  return unwrap(await planRegister(db, file, peek, mapping, BY));
}
const lineOf = async (text: string, choice: Partial<SheetMapping> = {}) => {
  const plan = await planOf(await openDesk(), fileOf(text), choice);
  return { plan, line: plan.new[0] };
};

describe('a CSV register', () => {
  it('comes in with its headers understood, buyers masked and persons left behind', async () => {
    const { plan, line } = await lineOf(
      '订单编号,店铺,平台,旺旺,手机号,退款金额(元),登记日期,售后类型,备注,颜色\r\n' +
        '2912345678901234567,小鱼店,天猫,小鱼儿,13812345678,"￥1,234.5",2025年1月8日,退货退款,买家电话 13912345678 催了,红\r\n',
    );
    expect(plan.peek.columns).toEqual([
      ...['orderId', 'shop', 'platform', 'buyer'].map((field) => ({ use: 'field', field })),
      { use: 'drop', why: 'personal' },
      ...['refund', 'loggedAt', 'type', 'note'].map((field) => ({ use: 'field', field })),
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

  it('is the same register again when it is taken in again', async () => {
    const db = await openDesk();
    const file = fileOf('订单号,备注\n111111,甲\n111111,乙\n222222,丙\n');
    const plan = await planOf(db, file);
    expect(plan.new).toHaveLength(3);
    expect(unwrap(await applyRegister(db, plan))).toBe(3);
    expect(unwrap(await applyRegister(db, plan))).toBe(0);
    const again = await planOf(db, file);
    expect(again).toMatchObject({ new: [], changed: [], same: 3 });
    expect(unwrap(await applyRegister(db, again))).toBe(0);
    expect(await db.entries.toArray()).toMatchObject([
      { kind: 'imported', from: 'register', cases: 3, id: plan.entryId },
    ]);
  });
});
