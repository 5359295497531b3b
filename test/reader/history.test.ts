import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import type { FactKey, ReadFacts } from '@/entrypoints/console.content/reader/types';
import { collapsed, page } from './parse';

const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22029849800000';
const HEAD = ['售后编号：22029849800000', '售后类型：退货退款', '售后状态：待商家处理'];
const KEYS: readonly FactKey[] = [
  'appliedAt',
  'modifiedAt',
  'agreedAt',
  'refusedAt',
  'platformAskedAt',
  'returnShippedAt',
];

function factsOf(document: Document): ReadFacts {
  const reading = readPage(document, DETAIL);
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return reading.facts;
}
const toldBy = (facts: ReadFacts): Record<string, string> =>
  Object.fromEntries(KEYS.flatMap((key) => (facts[key] ? [[key, facts[key].text]] : [])));
const told = (...lines: string[]) => toldBy(factsOf(page([...HEAD, ...lines])));

const ENTRIES: [time: string, text: string][] = [
  ['2026-08-18 11:00:00', '平台介入'],
  ['2026-08-17 16:00:00', '商家驳回退货，待买家处理'],
  ['2026-08-17 09:00:00', '买家已退货'],
  ['2026-08-16 20:00:00', '商家拒绝退款'],
  ['2026-08-16 12:00:00', '买家修改了申请'],
  ['2026-08-16 09:25:18', '闪电退货：系统自动同意申请'],
  ['2026-08-16 09:21:00', '买家申请退货,待商家处理'],
  ['2026-08-15 09:20:00', '买家申请退款'],
];
const SAYS = {
  platformAskedAt: '2026-08-18 11:00:00',
  refusedAt: '2026-08-17 16:00:00',
  returnShippedAt: '2026-08-17 09:00:00',
  modifiedAt: '2026-08-16 12:00:00',
  agreedAt: '2026-08-16 09:25:18',
  appliedAt: '2026-08-15 09:20:00',
};

const LAYOUTS: Record<string, (entries: typeof ENTRIES) => Document> = {
  'its time below': (entries) =>
    page([...HEAD, '协商详情', ...entries.flatMap(([time, text]) => [text, time])]),
  'its time above': (entries) => page([...HEAD, '协商历史', ...entries.flat()]),
  'an element for each': (entries) =>
    page([
      ...HEAD,
      '协商记录',
      `<ul>${entries.map(([time, text]) => `<li><b>商家</b><p>${time}</p><p>${text}</p></li>`).join('')}</ul>`,
    ]),
  'the whole body on one line': (entries) =>
    collapsed([...HEAD, '协商详情', ...entries.flatMap(([time, text]) => [text, time])]),
};

describe.each(Object.entries(LAYOUTS))('a history with %s', (_, build) => {
  it('tells when', () => {
    expect(toldBy(factsOf(build(ENTRIES)))).toEqual(SAYS);
  });

  it('in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (entries) => {
        expect(toldBy(factsOf(build(entries)))).toEqual(SAYS);
      }),
      { seed: 20_261_122, numRuns: 40 },
    );
  });
});

describe('of several', () => {
  it('agreement to the return goes before agreement to the money', () => {
    expect(
      told('协商详情', '商家同意退款', '2026-08-20 10:00:00', '商家同意退货', '2026-08-16 10:00:00'),
    ).toEqual({
      agreedAt: '2026-08-16 10:00:00',
    });
    expect(told('协商详情', '商家同意退款', '2026-08-20 10:00:00')).toEqual({
      agreedAt: '2026-08-20 10:00:00',
    });
  });

  it('what a label says stands', () => {
    expect(told('申请时间：2026-08-14 10:00:00', '协商详情', '买家申请退货', '2026-08-16 10:00:00')).toEqual({
      appliedAt: '2026-08-14 10:00:00',
    });
  });
});

it('tells nothing that may belong to either of two entries', () => {
  const [first, second] = ['2026-08-16 10:00:00', '2026-08-17 10:00:00'];
  expect(told('协商详情', '商家同意退货', first, '买家修改了申请', second, '商家驳回退款')).toEqual({});
});

describe('what people typed is not told', () => {
  it.each([
    ['<pre>商家同意退货\n2026-08-16 10:00:00</pre>'],
    ['<blockquote>商家同意退货 2026-08-16 10:00:00</blockquote>'],
    ['商家同意退货吗', '2026-08-16 10:00:00'],
    ['我等商家同意退货', '2026-08-16 10:00:00'],
    ['说明：商家同意退货', '2026-08-16 10:00:00'],
    ['买家留言', '商家同意退货', '2026-08-16 10:00:00'],
  ])('%s', (...lines) => {
    expect(told('协商详情', ...lines)).toEqual({});
  });

  it('nor in a chat, nor outside of the history', () => {
    expect(told('聊天记录', '商家同意退货', '2026-08-16 10:00:00')).toEqual({});
    expect(told('商家同意退货', '2026-08-16 10:00:00')).toEqual({});
    expect(told('协商详情', '<h3>操作日志</h3>', '商家同意退货', '2026-08-16 10:00:00')).toEqual({});
  });
});

it('is not the page’s status', () => {
  const lines = ['售后编号：22029849800000', '退款金额：¥1.00', '协商详情', '商家驳回退货，待买家处理'];
  expect(factsOf(page(lines)).statusText).toBeUndefined();
});
