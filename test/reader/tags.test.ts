import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import type { FactKey, ReadFacts } from '@/entrypoints/console.content/reader/types';
import { page } from './parse';

const SN = '260806-377282957750000';
const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22029849800000';
const ORDER = `https://mms.pinduoduo.com/orders/detail?sn=${SN}`;
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const ORDERS = 'https://mms.pinduoduo.com/orders/list';
const HEAD = ['售后编号：22029849800000', '售后类型：退货退款', `订单编号：${SN}`];

const KEYS: readonly FactKey[] = ['freightInsurance', 'freeReturn', 'speedRefund', 'promiseDays'];
const tagsIn = (facts: ReadFacts): unknown =>
  Object.fromEntries(KEYS.flatMap((key) => (facts[key] ? [[key, facts[key].value]] : [])));

function onPage(url: string, ...lines: string[]): unknown {
  const reading = readPage(page([...HEAD, '实收金额：¥1.00', ...lines]), url);
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return tagsIn(reading.facts);
}
function rowOf(url: string, ...cells: string[]): ReadFacts {
  const row = `<article>${[...HEAD, ...cells].map((cell) => `<div>${cell}</div>`).join('')}</article>`;
  const reading = readPage(page([row]), url);
  if (reading.kind !== 'list' || !reading.rows[0]) throw new Error(`read as ${JSON.stringify(reading)}`);
  return reading.rows[0].facts;
}

describe('a line of tags', () => {
  it.each([
    ['七天无理由 运费险', { promiseDays: 7, freightInsurance: true }],
    ['<span>7天无理由退货</span><span>退货包运费</span>', { promiseDays: 7, freeReturn: true }],
    ['<i>极速退款</i> | <i>退货运费险</i>', { speedRefund: true, freightInsurance: true }],
    ['十五天无理由退换货、假一赔十', { promiseDays: 15 }],
    ['服务保障：15天无理由', { promiseDays: 15 }],
    ['消费者保障：<b>退货包运费</b><b>闪电退货</b>', { freeReturn: true }],
  ])('%s', (line, tags) => {
    expect(onPage(DETAIL, line)).toEqual(tags);
    expect(onPage(ORDER, line)).toEqual(tags);
    expect(tagsIn(rowOf(LIST, line))).toEqual(tags);
    expect(tagsIn(rowOf(ORDERS, line))).toEqual(tags);
  });

  it('with two promises is in doubt', () => {
    const reading = readPage(page([...HEAD, '7天无理由 15天无理由']), DETAIL);
    expect(reading.kind === 'case' && reading.facts.promiseDays).toBeUndefined();
    expect(reading.kind === 'case' && reading.doubtful?.promiseDays?.length).toBe(2);
  });

  it('is no reason', () => {
    expect(rowOf(LIST, '七天无理由 运费险').reasonText).toBeUndefined();
    expect(rowOf(LIST, '七天无理由 运费险', '质量问题').reason?.value).toBe('quality');
  });
});

describe('a lone tag', () => {
  it.each([
    ['运费险', { freightInsurance: true }],
    ['极速退款', { speedRefund: true }],
    ['退货包运费', { freeReturn: true }],
  ])('%s is a cell of a row, and on a page a menu’s', (line, tags) => {
    expect(tagsIn(rowOf(LIST, line))).toEqual(tags);
    expect(tagsIn(rowOf(ORDERS, line))).toEqual(tags);
    expect(onPage(DETAIL, line)).toEqual({});
    expect(onPage(ORDER, line)).toEqual({});
  });

  it('of a promise is a tag among orders and a reason among after-sales', () => {
    expect(tagsIn(rowOf(ORDERS, '7天无理由退货'))).toEqual({ promiseDays: 7 });
    const aftersale = rowOf(LIST, '7天无理由退换货');
    expect(tagsIn(aftersale)).toEqual({});
    expect(aftersale.reason?.value).toBe('noReason');
  });
});

describe('not a tag', () => {
  it.each([
    '不支持7天无理由 运费险',
    '因消费者信誉良好,本单已极速退款成功,请商家及时验货',
    '本店支持极速退款 运费险',
    '运费险理赔 退货包运费说明',
    '<button>运费险</button><button>极速退款</button>',
    '<div role="tablist"><span role="tab">运费险</span><span role="tab">极速退款</span></div>',
    '<nav><a>运费险</a> <a>极速退款</a></nav>',
    '原因：7天无理由退换货',
    '0天无理由 运费险说明',
    '协商历史</div><div>七天无理由 运费险',
  ])('%s', (line) => {
    expect(onPage(DETAIL, line)).toEqual({});
    expect(onPage(ORDER, ...(line.startsWith('协商') ? [] : [line]))).toEqual({});
  });
});
