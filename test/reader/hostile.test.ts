import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRowElements, readPage, rowElementsOf } from '@/entrypoints/console.content/reader';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { page, parse } from './parse';

const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111';
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const ADDRESSES = [
  DETAIL,
  LIST,
  'https://mms.pinduoduo.com/orders/detail?sn=260929-111111111111111',
  'https://qn.taobao.com/home.htm/trade-platform/refund-list/detail?disputeId=407319804404762740',
  'https://qn.taobao.com/home.htm/trade-platform/refund-list',
  'https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=1487542862810000629',
  'https://refund2.tmall.com/dispute/detail.htm?disputeId=407319804404762740',
];

/** The words the consoles use, mixed up: nearer to the reader's own rules than random text is. */
const WORDS = [
  '售后编号',
  '订单编号：',
  '订单号 ',
  '退款金额',
  '待退金额',
  '售后状态',
  '退货物流',
  '还剩',
  '要求:',
  '：',
  ' ',
  '\n',
  '23111111111111',
  '260929-111111111111111',
  '1487542862810000629',
  '￥65.00',
  '3天',
  '2时',
  '待商家处理',
  '退货退款',
  '2026-09-29 07:00:00',
  '\u202e',
  '\u200b',
  '__proto__',
  'constructor',
  '（',
  ')',
  '<b>',
  '</b>',
  '<td>',
  '<form>',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
);

function facts(reading: PageReading) {
  if (reading.kind === 'case') return [reading.facts];
  return reading.kind === 'list' ? reading.rows.map((row) => row.facts) : [];
}

describe('any text at all', () => {
  it('is read without a throw, into facts that hold something', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...ADDRESSES), (text, url) => {
        for (const fact of facts(readPage(parse(text), url)).flatMap((read) => Object.values(read))) {
          expect(fact.value).not.toBe('');
          expect(fact.value).not.toBeNaN();
          expect(fact.text.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never passes for another case than the address names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readPage(parse(text), DETAIL);
        expect(reading.kind === 'case' ? reading.facts.afterSaleId?.value : '23111111111111').toBe(
          '23111111111111',
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is an address without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => readPage(parse('x'), url).kind === 'other'),
    );
  });
});

describe('a page made to hurt', () => {
  it('is read only so far', () => {
    const row = (n: number) => `<article>订单号 260929-${String(100_000_000_000_000 + n)} 待处理</article>`;
    const reading = readPage(parse(Array.from({ length: 3_000 }, (_, n) => row(n)).join('')), LIST);
    expect(reading.kind === 'list' && reading.rows.length).toBe(2_000);
  });

  it('does not take a line of a hundred thousand characters for a value', () => {
    const long = [
      '售后编号：23111111111111',
      `售后状态：${'待'.repeat(100_000)}`,
      '售后类型：退货退款',
      `${'1天 '.repeat(30_000)}`,
    ];
    const reading = readPage(page(long), DETAIL);
    expect(reading.kind === 'case' && Object.keys(reading.facts).sort()).toEqual([
      'afterSaleId',
      'afterSaleType',
      'platform',
    ]);
  });

  it('is no deeper than the walk', () => {
    const deep = `${'<div>'.repeat(400)}售后编号：23111111111111${'</div>'.repeat(400)}<div>售后类型：退货退款</div>`;
    expect(readPage(parse(deep), DETAIL).kind).toBe('case');
  });

  it('cannot be an empty document', () => {
    expect(readPage(parse(''), DETAIL)).toMatchObject({ kind: 'unreadable', reason: 'loading' });
    expect(readPage(parse(''), LIST)).toMatchObject({ kind: 'unreadable', reason: 'loading' });
  });
});

describe('the elements of rows', () => {
  const html =
    '<article>订单号 260929-111111111111111</article><p>x</p><article>订单号 260929-222222222222222</article>';

  it('stand in the order of the reading', () => {
    const document = parse(html);
    const reading = readPage(document, LIST);
    const elements = rowElementsOf(reading);
    expect(listRowElements(document, LIST)).toEqual(elements);
    const ids = reading.kind === 'list' ? reading.rows.map((row) => row.facts.orderId?.text) : [];
    expect(ids).toHaveLength(2);
    expect(elements.map((element) => element.textContent)).toEqual(ids.map((id) => `订单号 ${id}`));
  });

  it('are none elsewhere', () => {
    expect(listRowElements(parse(html), DETAIL)).toEqual([]);
  });
});
