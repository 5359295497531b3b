/** A row of labels over a row of values: whose a value is, its place says. */
import { expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111';
const LABELS = ['售后编号', '退款金额', '实收', '申请时间', '买家'];
const VALUES = ['23111111111111', '¥65.00', '¥80.00', '2026-09-29 07:00:00', 't**8'];
const SAID = {
  afterSaleId: '23111111111111',
  refundAmount: 6500,
  paidAmount: 8000,
  appliedAt: Date.UTC(2026, 8, 28, 23),
  statusText: '待商家处理',
  status: 'waitSeller',
  platform: 'pdd',
};
const STATUS = '<div>售后状态：待商家处理</div>';

const wrap = (tag: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const table = (values: readonly string[]) =>
  `<table><thead><tr>${wrap('th', LABELS)}</tr></thead><tbody><tr>${wrap('td', values)}</tr></tbody></table>`;
const grid = (values: readonly string[]) =>
  `<div><div>${wrap('div', LABELS)}</div><div>${wrap('div', values)}</div></div>`;

function read(html: string) {
  const reading = readPage(parse(STATUS + html), DETAIL);
  if (reading.kind !== 'case') return reading;
  return Object.fromEntries(Object.entries(reading.facts).map(([key, { value }]) => [key, value]));
}

it.each([
  ['a table', table],
  ['a grid of boxes', grid],
  [
    'a table with more below it',
    (values: readonly string[]) => `${table(values)}<div>退款金额以实际为准</div><div>¥1.00</div>`,
  ],
  [
    'a table behind a label without a value',
    (values: readonly string[]) => `<div>售后类型：</div>${table(values)}`,
  ],
])('is read as %s', (_, build) => {
  expect(read(build(VALUES))).toEqual(SAID);
});

it.each([0, 1, 2, 3, 4])('whatever has not come yet: nothing stands in for the value at %d', (missing) => {
  for (const build of [table, grid]) {
    const values = VALUES.map((value, at) => (at === missing ? '' : value));
    const { afterSaleId, ...rest } = SAID;
    const expected = Object.entries({ afterSaleId, ...rest }).filter(
      ([, value]) =>
        value !== [SAID.afterSaleId, SAID.refundAmount, SAID.paidAmount, SAID.appliedAt][missing],
    );
    if (missing === 0) expect(read(build(values))).toMatchObject({ kind: 'unreadable' });
    else expect(read(build(values))).toEqual(Object.fromEntries(expected));
  }
});
