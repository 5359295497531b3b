import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, daysAgo, duration, moment, money, shortDuration, timeOfDay } from '@/components/amounts';
import { speak } from './locale';

const at = (iso: string) => Date.parse(iso);
const H = 3_600_000;
afterEach(() => speak('zh_CN'));

describe('money', () => {
  it.each([
    [704, '¥7.04'],
    [5, '¥0.05'],
    [0, '¥0.00'],
    [-1250, '-¥12.50'],
    [100_000_00, '¥100000.00'],
  ])('%i fen is %s', (fen, text) => expect(money(fen)).toBe(text));
});

describe('moments', () => {
  it('are told in Shanghai, whatever zone this machine keeps', () => {
    const evening = at('2026-08-05T18:30:11Z');
    expect(dayOf(evening)).toBe('2026-08-06');
    expect(timeOfDay(evening)).toBe('02:30:11');
    expect(moment(evening, at('2026-11-22T00:00:00Z'))).toBe('8月6日 02:30');
  });

  it('carry the year when it is another', () => {
    expect(moment(at('2025-12-31T12:00:00Z'), at('2026-01-02T00:00:00Z'))).toBe('2025年12月31日 20:00');
  });

  it('are English in English', () => {
    speak('en');
    expect(moment(at('2026-08-06T01:27:00Z'), at('2026-11-22T00:00:00Z'))).toBe('Aug 6 09:27');
  });
});

describe('the age of a check', () => {
  it.each([
    ['2026-08-22', '2026-11-22T12:00:00+08:00', '92 天前'],
    ['2026-11-22', '2026-11-22T00:00:01+08:00', '今天'],
    ['2026-11-21', '2026-11-22T00:00:01+08:00', '1 天前'],
    ['2026-12-01', '2026-11-22T12:00:00+08:00', '今天'],
  ])('%s seen at %s is %s', (day, now, text) => expect(daysAgo(day, at(now))).toBe(text));
});

describe('durations', () => {
  it.each([
    [29 * H + 12 * 60_000 + 33_000, '1天 05:12:33', '1天5时'],
    [5 * 24 * H + 8 * H, '5天 08:00:00', '5天8时'],
    [8 * H + 20 * 60_000, '08:20:00', '8时20分'],
    [12 * 60_000 + 59_999, '00:12:59', '12分'],
    [59_000, '00:00:59', '不到1分钟'],
    [-5, '00:00:00', '不到1分钟'],
  ])('%i ms is %s, in short %s', (ms, full, short) => {
    expect(duration(ms)).toBe(full);
    expect(shortDuration(ms)).toBe(short);
  });
});
