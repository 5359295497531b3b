import { describe, expect, it } from 'vitest';
import { maskName, maskText } from '@/storage';
import {
  cellText,
  dayOf,
  hasLostDigits,
  idOf,
  maybeRounded,
  moneyOf,
  platformOf,
} from '@/storage/sheet/in/normal';
import type { RawCell } from '@/storage/sheet/in/types';

describe('an id in a cell', () => {
  it.each<[RawCell, string | null]>([
    ['2912345678901234567', '2912345678901234567'],
    ['２９１２３４５６７８９０１２３４５６７', '2912345678901234567'],
    ["'2912345678901234567", '2912345678901234567'],
    ['\t2912345678901234567\u200b', '2912345678901234567'],
    ['="2912345678901234567"', '2912345678901234567'],
    ['#2912345678901234567 ', '2912345678901234567'],
    ['订单号：2912345678901234567', '2912345678901234567'],
    ['291 234 567', '291234567'],
    ['123456.0', '123456'],
    ['250108-123456789012345', '250108-123456789012345'],
    ['YT8812345678901', 'YT8812345678901'],
    [123456789, '123456789'],
    ['无', null],
    ['见备注', null],
    ['123456/234567', null],
    ['123', null],
  ])('%j is %j', (cell, id) => {
    expect(idOf(cell)).toBe(id);
  });

  it.each<[RawCell, boolean]>([
    ['2.91235E+18', true],
    ['2.91235e18', true],
    ['２.９１２３５Ｅ＋１８', true],
    ['3E+18', true],
    [2.912345678901234e18, true],
    [1e15, true],
    [999_999_999_999_999, false],
    ['2912345678901234567', false],
    ['E18', false],
    ['2.91', false],
  ])('%j has lost digits: %j', (cell, lost) => {
    expect(hasLostDigits(cell)).toBe(lost);
  });

  it('that ends as Excel rounds is worth a look', () => {
    expect(maybeRounded('291234567890123000')).toBe(true);
    expect(maybeRounded('2912345678901230000')).toBe(true);
    expect(maybeRounded('2912345678901234000')).toBe(false);
    expect(maybeRounded('1234567890123450')).toBe(false);
  });
});

describe('a day in a cell', () => {
  it.each<[RawCell, string | null]>([
    ['2025/1/8', '2025-01-08'],
    ['2025-01-08', '2025-01-08'],
    ['2025.1.8', '2025-01-08'],
    ['2025年1月8日', '2025-01-08'],
    ['２０２５年１月８日', '2025-01-08'],
    ['2025年1月8日 9时5分', '2025-01-08 09:05'],
    ['20250108', '2025-01-08'],
    ['2025/1/8 21:05', '2025-01-08 21:05'],
    ['2025-01-08 21:05:59', '2025-01-08 21:05'],
    ['2025-01-08T21:05:59', '2025-01-08 21:05'],
    ['46247', '2026-08-13'],
    [46247, '2026-08-13'],
    [45665.5, '2025-01-08 12:00'],
    [new Date('2025-01-08T21:05:00Z'), '2025-01-08 21:05'],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['2025-01-08 25:00', null],
    ['1/8', null],
    ['25/1/8', null],
    ['昨天', null],
    [12, null],
    ['1234', null],
  ])('%j is %j', (cell, day) => {
    expect(dayOf(cell)).toBe(day);
  });
});

describe('a sum in a cell', () => {
  it.each<[RawCell, string | null]>([
    ['¥1,234.50', '1234.50'],
    ['￥１，２３４．５', '1234.50'],
    ['7元', '7.00'],
    ['-3.2', '-3.20'],
    [0.1 + 0.2, '0.30'],
    [12, '12.00'],
    ['0', '0.00'],
    ['12.345', null],
    ['已退', null],
    ['10+5', null],
    ['1.2E+3', null],
    [1e12, null],
  ])('%j is %j', (cell, money) => {
    expect(moneyOf(cell)).toBe(money);
  });
});

it('knows platforms by the names shops use, and no other', () => {
  expect(
    ['天猫', '天猫店', 'Tmall', '淘宝店铺', '拼多多', 'ＰＤＤ', '抖音', '京东商城'].map(platformOf),
  ).toEqual(['tmall', 'tmall', 'tmall', 'taobao', 'pdd', 'pdd', 'douyin', 'jd']);
  expect(platformOf('快手')).toBeNull();
  expect(platformOf('constructor')).toBeNull();
});

it('takes off the mark of our own files, once, and nothing else', () => {
  expect(["'=1+1", "''=1", "'tis", '=1+1', '="a"'].map(cellText)).toEqual([
    '=1+1',
    "'=1",
    "'tis",
    '=1+1',
    'a',
  ]);
});

describe('persons', () => {
  it('keep the ends of their names', () => {
    expect(['小鱼儿', '小鱼', '王', 't***b', '👨‍👩‍👧鱼👍', ' '].map(maskName)).toEqual([
      '小**儿',
      '小**',
      '王**',
      't**b',
      '👨‍👩‍👧**👍',
      '',
    ]);
  });

  it.each([
    ['电话13812345678', '电话138****5678', 1],
    ['138 1234 5678 或 +86-13912345678', '138****5678 或 139****5678', 2],
    ['010-62345678', '010****5678', 1],
    ['身份证 11010519491231002X', '身份证 110****002X', 1],
    ['订单 2912345678901234567', '订单 2912345678901234567', 0],
    ['运单 YT13812345678', '运单 YT13812345678', 0],
    ['213812345678', '213812345678', 0],
    ['１３８.1234.5678', '138****5678', 1],
    ['11010519491231002X 运单YT13812345678', '110****002X 运单YT13812345678', 1],
    ['赔 13.5 20250108', '赔 13.5 20250108', 0],
    ['订单 110105194912310021', '订单 110105194912310021', 0],
    ['2025-01-08 21:05', '2025-01-08 21:05', 0],
  ])('%j is shown as %j', (text, shown, masked) => {
    expect(maskText(text)).toEqual({ text: shown, masked });
  });
});
