/** Rows of a list that no class tells: they stand beside each other and hold one number each. */
import { describe, expect, it } from 'vitest';
import { readPage, rowElementsOf } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const orderOf = (n: number) => `260811-${100_000_000_000_000 + n}`;
const cells = (n: number) => [`订单号：${orderOf(n)}`, `退款：￥${n}.00`, '仅退款', '待商家处理'];
const all = (n: number) => ({
  orderId: orderOf(n),
  refundAmount: n * 100,
  afterSaleType: 'refundOnly',
  statusText: '待商家处理',
});
const wrap = (tag: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');

function read(html: string) {
  const reading = readPage(parse(html), LIST);
  if (reading.kind !== 'list') return reading;
  return reading.rows.map(({ facts }) => {
    const { platform: _, status: __, ...rest } = facts;
    return Object.fromEntries(Object.entries(rest).map(([key, { value }]) => [key, value]));
  });
}

describe('are found', () => {
  const BUILDS: [string, (rows: string[][]) => string][] = [
    ['as boxes', (rows) => rows.map((row) => `<div>${wrap('div', row)}</div>`).join('')],
    [
      'as rows of a table',
      (rows) => `<table><tbody>${rows.map((row) => `<tr>${wrap('td', row)}</tr>`).join('')}</tbody></table>`,
    ],
    ['as items', (rows) => `<ul>${rows.map((row) => `<li>${wrap('p', row)}</li>`).join('')}</ul>`],
    ['as lists of their own', (rows) => rows.map((row) => `<dl>${wrap('dd', row)}</dl>`).join('')],
    [
      'at places of their own between spacers',
      (rows) =>
        `<div style="height: 900px"></div>${rows.map((row, at) => `<div style="position: absolute; top: ${at}px"><div>${wrap('div', row)}</div></div>`).join('')}<div style="height: 10px"></div>`,
    ],
    [
      'below a head of their own, in another table',
      (rows) =>
        `<table><tr>${wrap('th', ['退款金额', '售后状态', '操作'])}</tr></table><table>${rows.map((row) => `<tr>${wrap('td', row)}</tr>`).join('')}</table>`,
    ],
  ];
  it.each(BUILDS)('%s, three and one', (_, build) => {
    const tabs = '<div><div>待买家处理</div><div>退货退款</div><div>换货</div></div>';
    const foot = '<div>共 310 条</div><button>下一页</button>';
    for (const count of [3, 1]) {
      const rows = Array.from({ length: count }, (__, n) => cells(n + 1));
      expect(read(`${tabs}<main>${build(rows)}</main>${foot}`)).toEqual(rows.map((__, n) => all(n + 1)));
    }
  });
});

it('of one order are two when they are two after-sales', () => {
  const row = (amount: string) => `<div><div>订单号：${orderOf(1)}</div><div>退款：￥${amount}</div></div>`;
  expect(read(row('1.00') + row('2.00'))).toEqual([
    { orderId: orderOf(1), refundAmount: 100 },
    { orderId: orderOf(1), refundAmount: 200 },
  ]);
});

it('are not what a known class has become the name of', () => {
  const row = (n: number) => `<div>${wrap('div', cells(n))}</div>`;
  const html = `<div class="after-sales-table_order_item__x"><div>${row(1)}${row(2)}</div></div>`;
  expect(read(html)).toEqual([all(1), all(2)]);
});

it('are not messages that mention a number', () => {
  const message = `<div><div>退货签收提醒 17:42</div><div>订单号：${orderOf(9)}消费者的退货物流显示已被签收</div></div>`;
  const rows = [1, 2].map((n) => `<div>${wrap('div', cells(n))}</div>`).join('');
  expect(read(`<section>${message}</section><main>${rows}</main>`)).toEqual([all(1), all(2)]);
});

it('are marked where they stand', () => {
  const document = parse(
    `<main>${[1, 2].map((n) => `<div class="r${n}">${wrap('div', cells(n))}</div>`).join('')}</main>`,
  );
  const elements = rowElementsOf(readPage(document, LIST));
  expect(elements.map(({ textContent }) => textContent)).toEqual([1, 2].map((n) => cells(n).join('')));
});
