import { expect, it } from 'vitest';
import { countersOf } from '@/entrypoints/console.content/reader/counters';
import { linesOf } from '@/entrypoints/console.content/reader/lines';
import { domOf } from '@/entrypoints/console.content/reader/native';
import { parse } from './parse';

const read = (html: string, ...labels: string[]) => countersOf(linesOf(domOf(parse(html)), []), labels);

it('reads the overview in both of its forms, and null where no number stands', () => {
  const text =
    '24小时内将逾期订单数 2单 24小时内待商家举证 0单 24小时内平台同意退款 投诉预警0 待处理即将逾期2 待商家处理16 待商家举证';
  const labels = [
    '24小时内将逾期订单数',
    '24小时内待商家举证',
    '24小时内平台同意退款',
    '投诉预警',
    '待处理即将逾期',
    '待商家处理',
    '待商家举证',
    '退货待处理',
  ];
  expect(read(`<p>${text}</p>`, ...labels)).toEqual({
    '24小时内将逾期订单数': 2,
    '24小时内待商家举证': 0,
    '24小时内平台同意退款': null,
    投诉预警: 0,
    待处理即将逾期: 2,
    待商家处理: 16,
    待商家举证: null,
    退货待处理: null,
  });
});

it('reads a number on the line below, in brackets, in an element of its own, with decimals', () => {
  expect(read('<div>待收货</div><div>3</div>', '待收货')).toEqual({ 待收货: 3 });
  expect(read('<button>待审核（12）</button>', '待审核')).toEqual({ 待审核: 12 });
  expect(
    read('<span>待举证</span><span>4</span><span>待收货</span><span>5</span>', '待举证', '待收货'),
  ).toEqual({
    待举证: 4,
    待收货: 5,
  });
  expect(read('<div>退款处理时长(h)</div><div>11.43</div>', '退款处理时长(h)')).toEqual({
    '退款处理时长(h)': 11.43,
  });
});

it('takes no other number for a count', () => {
  expect(read('<div>待收货</div><div>2026-08-12 09:27:28</div>', '待收货')).toEqual({ 待收货: null });
  expect(read('<div>待收货 99+</div>', '待收货')).toEqual({ 待收货: null });
  expect(read('<div>待收货 12%</div>', '待收货')).toEqual({ 待收货: null });
  expect(read('<div>退货退款，待商家处理</div><div>3</div>', '待商家处理')).toEqual({ 待商家处理: null });
});

it('is silent where the page says two different things', () => {
  expect(read('<p>待收货 3</p><p>待收货 4</p>', '待收货')).toEqual({ 待收货: null });
});
