import { describe, expect, it } from 'vitest';
import { fold } from '@/entrypoints/console.content/reader/fold';
import { countdownIn, duration, expiryOf } from '@/entrypoints/console.content/reader/values/countdown';
import { afterSaleId, orderId, sameId, trackingNo } from '@/entrypoints/console.content/reader/values/ids';
import { moment, momentsIn } from '@/entrypoints/console.content/reader/values/moment';
import { money } from '@/entrypoints/console.content/reader/values/money';
import { parcel } from '@/entrypoints/console.content/reader/values/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('an amount in fen', () => {
  it.each([
    ['¥3.79', 379],
    ['￥7.04', 704],
    ['¥ 12.3', 1230],
    ['500元', 50_000],
    ['140.00', 14_000],
    ['￥1,299.00', 129_900],
    ['¥12,345,678.90', 1_234_567_890],
    ['¥0.00', 0],
    ['￥１，２９９．５０', 129_950],
    ['￥65.00 (含运费￥0.00)', 6500],
    ['¥498', 49_800],
    ['19.99', 1999],
  ])('%s is %d', (text, fen) => {
    expect(money(fold(text))?.value).toBe(fen);
  });

  it.each([
    '￥3.52*2(数量)',
    '￥3.52×2',
    '¥10.00-¥20.00',
    '3',
    '12.345',
    '1.2万元',
    '10.00%',
    '140.00x1',
    '-¥3.00',
    '¥',
    '',
    '1,29.00',
    '待退金额',
  ])('%s is none', (text) => {
    expect(money(fold(text))).toBeNull();
  });
});

describe('a moment in Beijing time', () => {
  it.each([
    ['2026-03-14 17:13:26', '2026-03-14T17:13:26+08:00'],
    ['2026-03-14 17:13', '2026-03-14T17:13:00+08:00'],
    ['2026/09/21 10:00:00', '2026-09-21T10:00:00+08:00'],
    ['2021-4-15 23:07:28', '2021-04-15T23:07:28+08:00'],
    ['2026年3月4日 0:05', '2026-03-04T00:05:00+08:00'],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00+08:00'],
    ['2026-09-29 07:00:00 (6天2时未处理)', '2026-09-29T07:00:00+08:00'],
  ])('%s', (text, iso) => {
    expect(moment(fold(text))?.value).toBe(Date.parse(iso));
  });

  it.each([
    '2026-03-14',
    '2026-02-30 10:00:00',
    '2026-13-01 10:00',
    '2026-03-14 24:00',
    '0000-00-00 00:00:00',
    '10:00:00',
  ])('%s is none', (text) => {
    expect(moment(fold(text))).toBeNull();
  });
});

describe('moments that stand by themselves in a text', () => {
  const shown = (text: string, seams: number[] = []) =>
    momentsIn(fold(text), (at) => seams.includes(at)).map(({ from, length }) =>
      text.slice(from, from + length),
    );

  it.each([
    ['2026-03-14 17:13:26', ['2026-03-14 17:13:26']],
    ['已签收 2026-03-14 17:13', ['2026-03-14 17:13']],
    ['2026/3/14 17:13:26（北京时间）已签收', ['2026/3/14 17:13:26']],
    ['到达 2026-03-14 17:13:26 发往 2026-03-14 20:00:00', ['2026-03-14 17:13:26', '2026-03-14 20:00:00']],
  ])('%s', (text, moments) => {
    expect(shown(text)).toEqual(moments);
  });

  it('begin and end where an element does', () => {
    expect(shown('已签收2026-03-14 17:13:26由门卫')).toEqual([]);
    expect(shown('已签收2026-03-14 17:13:26由门卫', [3, 22])).toEqual(['2026-03-14 17:13:26']);
  });

  it.each([
    '预计2026-03-14 17:13送达',
    '预计 2026-03-14 17:13 送达',
    '预计送达时间，最晚：2026-03-14 17:13',
    '2026-03-14 17:13前签收',
    '2026-03-14 17:13 之前签收',
    '2026-03-14 17:13:26~2026-03-15 17:13:26',
    '单号2026-03-14 17:13:26',
    '32026-03-14 17:13:26',
    '1970-01-01 08:00:00',
    '2026-03-14',
    '0',
    '-',
  ])('are not in %s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe('a length of time', () => {
  it.each([
    ['5天8时29分52秒', 5 * DAY + 8 * HOUR + 29 * MINUTE + 52_000],
    ['0天23时3分45秒', 23 * HOUR + 3 * MINUTE + 45_000],
    ['1天 03时22分', DAY + 3 * HOUR + 22 * MINUTE],
    ['2天9小时16分', 2 * DAY + 9 * HOUR + 16 * MINUTE],
    ['02日 3小时 4分钟 5秒', 2 * DAY + 3 * HOUR + 4 * MINUTE + 5000],
    ['48小时', 48 * HOUR],
    ['3天', 3 * DAY],
    ['59秒', 59_000],
    ['2天 03:04:05', 2 * DAY + 3 * HOUR + 4 * MINUTE + 5000],
    ['23:19', 23 * HOUR + 19 * MINUTE],
  ])('%s', (text, ms) => {
    expect(duration(fold(text))?.value).toBe(ms);
  });

  it.each(['1天30小时', '1小时99分', '2天 25:00', '天时分秒', '12', '', '3件'])('%s is none', (text) => {
    expect(duration(fold(text))).toBeNull();
  });
});

describe('a countdown in running text', () => {
  it.each([
    ['（6天2时3分30秒未处理，系统将自动退款）', 6 * DAY + 2 * HOUR + 3 * MINUTE + 30_000, 'refund'],
    ['（6天2时3分30秒物流无退回轨迹，系统将自动退款）', 6 * DAY + 2 * HOUR + 3 * MINUTE + 30_000, 'refund'],
    ['（0天23时3分45秒未处理，系统将自动退款）', 23 * HOUR + 3 * MINUTE + 45_000, 'refund'],
    ['还剩 1天 03时22分', DAY + 3 * HOUR + 22 * MINUTE, 'unknown'],
    ['还剩23时19分10秒', 23 * HOUR + 19 * MINUTE + 10_000, 'unknown'],
    [
      '还有02天23时58分48秒来处理您的申请，逾期未处理则自动退款给您',
      2 * DAY + 23 * HOUR + 58 * MINUTE + 48_000,
      'refund',
    ],
    ['剩余处理时间 5天8时29分52秒', 5 * DAY + 8 * HOUR + 29 * MINUTE + 52_000, 'unknown'],
    ['剩余时间：2天 03:04:05', 2 * DAY + 3 * HOUR + 4 * MINUTE + 5000, 'unknown'],
    ['2天9小时16分后自动同意', 2 * DAY + 9 * HOUR + 16 * MINUTE, 'agree'],
    ['5天17小时52分后售后关闭', 5 * DAY + 17 * HOUR + 52 * MINUTE, 'close'],
    ['6天8小时11分后超时平台将主动发起与用户的换货协商', 6 * DAY + 8 * HOUR + 11 * MINUTE, 'platform'],
    ['3小时后自动同意', 3 * HOUR, 'agree'],
    ['9小时24分1秒后逾期', 9 * HOUR + 24 * MINUTE + 1000, 'overdue'],
  ])('%s', (text, ms, onExpiry) => {
    expect(countdownIn(fold(text))).toMatchObject({ ms, onExpiry });
  });

  it.each([
    '请在48小时内处理',
    '7天无理由退换货',
    '24小时内将逾期订单数 2单',
    '申请时间 2026-09-29 07:00:00',
    '买家需在7天内寄回',
  ])('%s is none', (text) => {
    expect(countdownIn(fold(text))).toBeNull();
  });

  it('keeps the outcome apart from the lateness', () => {
    expect(expiryOf('逾期未响应,视作同意买家申请')).toBe('agree');
    expect(expiryOf('如果您拒绝')).toBe('unknown');
  });
});

describe('ids are strings', () => {
  it('keeps all 19 digits of an order and all 18 of a dispute', () => {
    expect(orderId('1487542862810000629')?.value).toBe('1487542862810000629');
    expect(afterSaleId('407319804404762740')?.value).toBe('407319804404762740');
  });

  it('writes a Pinduoduo order number with its dash, however it was printed', () => {
    expect(orderId('260806377282957750000')?.value).toBe('260806-377282957750000');
    expect(orderId('260806-377282957750000 复制')?.value).toBe('260806-377282957750000');
    expect(sameId('260806377282957750000', '260806-377282957750000')).toBe(true);
  });

  it.each([
    '260806-3772',
    '12345',
    '260806-3772829577500001234567',
    '13*******61',
    '￥65.00',
    '2026-08-11 09:27:28',
  ])('%s is no order number', (text) => {
    expect(orderId(fold(text))).toBeNull();
  });

  it.each(['YT6972639970000', 'JT3021408300000', '773200045100000', 'SF1234567890123'])(
    '%s is a tracking number',
    (text) => {
      expect(trackingNo(text)?.value).toBe(text);
    },
  );

  it('reads company and number out of mixed brackets', () => {
    expect(parcel(fold('韵达快递（432989213900000)查看物流详情'))).toEqual({
      courier: '韵达快递',
      number: '432989213900000',
    });
    expect(parcel(fold('查看'))).toBeNull();
  });
});
