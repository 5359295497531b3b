import { describe, expect, it } from 'vitest';
import { readCallLimits, writeCallLimits } from '@/entrypoints/desk/settings/call-limits';
import {
  EMPTY_PLAN,
  fenOf,
  fieldsOf,
  planOf,
  readPlan,
  writePlan,
} from '@/entrypoints/sidepanel/contact/plan-draft';
import { PLACE_FACTS, requestValues } from '@/entrypoints/sidepanel/evidence/request-values';
import type { Facts } from '@/rules';

describe('the plan of a call', () => {
  const fields = { ...EMPTY_PLAN, a: ' 换新 ', c: '退一半', floor: '20.5', more: '请示后再回您' };

  it('becomes an entry with fen and without empty offers, and the fields again', () => {
    const plan = planOf(fields);
    expect(plan).toEqual({
      kind: 'plan',
      offers: ['换新', '退一半'],
      floor: 2050,
      limit: null,
      ifMore: '请示后再回您',
    });
    if (plan === null) throw new Error('no plan');
    expect(planOf(fieldsOf(plan))).toEqual(plan);
  });

  it('is none while nothing is said, or a sum is no sum', () => {
    expect(planOf(EMPTY_PLAN)).toBeNull();
    expect(planOf({ ...fields, floor: '二十' })).toBeNull();
    expect(['20', '２０', '20元', '¥3.50', '', '1.234', '-1', '1e3'].map(fenOf)).toEqual([
      2000,
      2000,
      2000,
      350,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is kept as typed, and read back from whatever was kept', () => {
    expect(readPlan(writePlan(fields))).toEqual(fields);
    expect(writePlan({ ...EMPTY_PLAN, a: '  ' })).toBe('');
    for (const broken of ['', '{', 'null', '[]', '{"a":1}']) expect(readPlan(broken)).toEqual(EMPTY_PLAN);
  });
});

describe('the shop’s limits for calls', () => {
  it('are read as people write them', () => {
    const limits = { from: 9, until: 20, most: 2 };
    for (const text of ['9-20,2', '9点到20点，2通', ' ９–２０、2 '])
      expect(readCallLimits(text)).toEqual(limits);
    expect(readCallLimits(writeCallLimits(limits))).toEqual(limits);
  });

  it('are the training’s when empty, and refused when they are none', () => {
    expect(readCallLimits('  ')).toBeNull();
    expect(writeCallLimits(null)).toBe('');
    for (const text of ['18-10,3', '10-25,3', '10-18', '10-18,0', '随时'])
      expect(readCallLimits(text)).toBeUndefined();
  });
});

describe('what fills a text that asks for evidence', () => {
  const fact = (value: string) => ({ value, from: 'page' as const, seenAt: 0 });

  it('is what was read of parcel, order and goods, a long title by its beginning', () => {
    const facts: Facts = {
      trackingNo: fact('SF1'),
      orderId: fact('4881542862810000629'),
      itemTitle: fact('加厚珊瑚绒抹布厨房吸水洗碗巾五条装包邮特价清仓'),
    };
    expect(requestValues(facts, '面单')).toEqual({
      凭证: '面单',
      单号: 'SF1',
      订单号: '4881542862810000629',
      商品: '加厚珊瑚绒抹布厨房吸水洗碗巾五条装包邮特',
    });
  });

  it('is nothing of the buyer', () => {
    expect(Object.values(PLACE_FACTS)).toEqual(['trackingNo', 'returnTrackingNo', 'orderId', 'itemTitle']);
  });
});
