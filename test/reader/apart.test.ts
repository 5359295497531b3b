/** Values that do not stand on their label's line: columns, tiles, and rows of labels with a gap in them. */
import { expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const URL =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111&orderSn=260929-111111111111111';
const FIELDS = {
  售后编号: '23111111111111',
  订单编号: '260929-111111111111111',
  售后类型: '退货退款',
  实收: '￥80.00',
  退款金额: '￥65.00',
  售后状态: '待商家处理',
};
const READ = {
  afterSaleId: '23111111111111',
  orderId: '260929-111111111111111',
  afterSaleType: 'returnRefund',
  paidAmount: 8000,
  refundAmount: 6500,
  status: 'waitSeller',
};
const known = '<p>售后编号：23111111111111</p><p>售后状态：待商家处理</p>';
const divs = (texts: readonly string[]) => texts.map((text) => `<div>${text}</div>`).join('');
const cells = (tag: string, texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

function read(html: string) {
  const reading = readPage(parse(html), URL);
  const facts = reading.kind === 'case' ? reading.facts : {};
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
}

const labels = Object.keys(FIELDS);
const values = Object.values(FIELDS);

it.each([
  ['a table', `<table>${cells('th', labels)}${cells('td', values)}</table>`],
  ['plain boxes', `<div>${divs(labels)}</div><div>${divs(values)}</div>`],
])('reads a row of labels over a row of values by its columns: %s', (_, html) => {
  expect(read(html)).toMatchObject(READ);
});

it('tells the amount paid from the amount to refund by their columns', () => {
  const row = (texts: readonly string[]) => `<div>${divs(texts)}</div>`;
  expect(read(`${known}${row(['实收', '退款金额'])}${row(['￥80.00', '￥65.00'])}`)).toMatchObject({
    paidAmount: 8000,
    refundAmount: 6500,
  });
});

it.each([
  ['labels and values in no rows', `${divs(['实收', '退款金额'])}${divs(['￥80.00', '￥65.00'])}`],
  ['more values than labels', `${divs(['实收', '退款金额'])}${divs(['￥80.00', '￥65.00', '￥3.00'])}`],
  ['a column that does not fit', `${divs(['售后类型', '退款金额'])}${divs(['￥80.00', '￥65.00'])}`],
  [
    'values above their labels',
    '<div><b>￥80.00</b><i>实收</i></div><div><b>￥65.00</b><i>退款金额</i></div>',
  ],
  ['tiles of separate lines', divs(['￥80.00', '实收', '￥65.00', '退款金额'])],
])('reads no amount where two readings are possible: %s', (_, html) => {
  const facts = read(known + html);
  expect(facts).toMatchObject({ status: 'waitSeller' });
  expect(facts).not.toHaveProperty('paidAmount');
  expect(facts).not.toHaveProperty('refundAmount');
});

it('passes over a label whose value is empty', () => {
  const html = `${known}<div><b>实收</b><i></i></div>${divs(['退款金额', '￥65.00'])}<div>售后申请说明</div>`;
  const facts = read(html);
  expect(facts).toMatchObject({ refundAmount: 6500 });
  expect(facts).not.toHaveProperty('paidAmount');
});

it('takes the only value that has the shape, whatever prose follows', () => {
  expect(read(`${known}${divs(['申请原因', '退款金额', '￥65.00', '请尽快处理'])}`)).toMatchObject({
    refundAmount: 6500,
  });
});
