import { describe, expect, it } from 'vitest';
import { elementOf, readPage } from '@/entrypoints/console.content/reader';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { collapsed, page } from './parse';

const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22029849800000';
const ORDER = 'https://mms.pinduoduo.com/orders/detail?sn=260806-377282957750000';
const HEAD = ['售后编号：22029849800000', '退款金额：¥1.00'];
const ORDER_HEAD = ['订单编号：260806-377282957750000', '实收金额：¥1.00'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function caseOf(reading: PageReading) {
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return reading;
}
const read = (...lines: string[]) => caseOf(readPage(page([...HEAD, ...lines]), DETAIL));
const readOrder = (...lines: string[]) => caseOf(readPage(page([...ORDER_HEAD, ...lines]), ORDER));

describe('a countdown keeps its suffix', () => {
  /** Consoles 4: as printed, what is kept of it, what happens at zero. */
  const FORMS: [string, string, number, string][] = [
    ['还剩1天 03时22分', '1天 03时22分', DAY + 3 * HOUR + 22 * MINUTE, 'unknown'],
    ['还剩23时19分10秒', '23时19分10秒', 23 * HOUR + 19 * MINUTE + 10_000, 'unknown'],
    ['剩余处理时间 5天8时29分52秒', '5天8时29分52秒', 5 * DAY + 8 * HOUR + 29 * MINUTE + 52_000, 'unknown'],
    [
      '（6天2时3分30秒未处理，系统将自动退款）',
      '6天2时3分30秒未处理，系统将自动退款',
      6 * DAY + 2 * HOUR + 3 * MINUTE + 30_000,
      'refund',
    ],
    [
      '（6天2时3分30秒物流无退回轨迹，系统将自动退款）',
      '6天2时3分30秒物流无退回轨迹，系统将自动退款',
      6 * DAY + 2 * HOUR + 3 * MINUTE + 30_000,
      'refund',
    ],
    ['剩余处理时长：2天 03:04:05', '2天 03:04:05', 2 * DAY + 3 * HOUR + 4 * MINUTE + 5000, 'unknown'],
    ['处理时限：2天后自动同意', '2天后自动同意', 2 * DAY, 'agree'],
    ['距超时：2天3时未处理，系统将自动退款', '2天3时未处理，系统将自动退款', 2 * DAY + 3 * HOUR, 'refund'],
    ['剩余时间：1天 2小时3分', '1天 2小时3分', DAY + 2 * HOUR + 3 * MINUTE, 'unknown'],
    ['2天9小时16分后自动同意', '2天9小时16分后自动同意', 2 * DAY + 9 * HOUR + 16 * MINUTE, 'agree'],
    ['5天17小时52分后售后关闭', '5天17小时52分后售后关闭', 5 * DAY + 17 * HOUR + 52 * MINUTE, 'close'],
    [
      '6天8小时11分后超时平台将主动发起与用户的换货协商',
      '6天8小时11分后超时平台将主动发起与用户的换货协商',
      6 * DAY + 8 * HOUR + 11 * MINUTE,
      'platform',
    ],
    ['3小时后自动同意', '3小时后自动同意', 3 * HOUR, 'agree'],
    ['9小时24分1秒后逾期', '9小时24分1秒后逾期', 9 * HOUR + 24 * MINUTE + 1000, 'overdue'],
    ['剩余时间：9小时24分1秒后逾期', '9小时24分1秒后逾期', 9 * HOUR + 24 * MINUTE + 1000, 'overdue'],
  ];
  it.each(FORMS)('%s', (line, text, ms, onExpiry) => {
    const { facts } = read(line);
    expect(facts.remaining).toMatchObject({ value: { ms, onExpiry, text }, text });
    expect(facts.remaining && elementOf(facts.remaining)).not.toBeNull();
    const inOneLine = caseOf(
      readPage(collapsed([...HEAD, line, '订单编号：260806-377282957750000']), DETAIL),
    );
    expect(inOneLine.facts.remaining?.value).toEqual({ ms, onExpiry, text });
  });

  it('and the sentence beside it says what the countdown itself does not', () => {
    const { facts } = read(
      '还剩23时19分10秒',
      '如果您逾期未响应申请，视作同意买家申请，系统会自动退款给买家',
    );
    expect(facts.remaining?.value).toMatchObject({ onExpiry: 'refund' });
    expect(facts.remaining && elementOf(facts.remaining)).not.toBeNull();
    expect(read('还剩2天', '逾期未寄回，售后将自动关闭').facts.remaining?.value).toMatchObject({
      onExpiry: 'close',
    });
  });
});

describe('two countdowns', () => {
  const ORDERS = ['还剩5天2时3分自动确认收货', '还剩：5天2时3分后自动确认收货', '5天2时3分后自动确认收货'];
  const OWN = ['2天3时后自动同意', '剩余处理时间：2天3时后自动同意', '（2天3时未处理，系统将自动退款）'];

  it.each(ORDERS.flatMap((order) => OWN.map((own) => [order, own] as const)))(
    'of the order and the after-sale: %s, %s',
    (order, own) => {
      for (const lines of [
        [order, own],
        [own, order],
      ]) {
        expect(read(...lines).facts.remaining?.value).toMatchObject({ ms: 2 * DAY + 3 * HOUR });
        expect(read(...lines).doubtful).toBeUndefined();
      }
    },
  );

  it.each(ORDERS)('the order’s own page shows its own: %s', (line) => {
    expect(readOrder(line).facts.remaining?.value).toMatchObject({
      ms: 5 * DAY + 2 * HOUR + 3 * MINUTE,
      onExpiry: 'lapse',
    });
  });

  it('of which nothing says whose they are stay in doubt', () => {
    const { facts, doubtful } = read('2天3时后自动同意', '1天2时后售后关闭');
    expect(facts.remaining).toBeUndefined();
    expect(doubtful?.remaining?.length).toBe(2);
  });

  it('of what people wrote are none', () => {
    expect(read('协商历史', '还剩2天3时').facts.remaining).toBeUndefined();
  });
});
