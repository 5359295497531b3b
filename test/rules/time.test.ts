import { describe, expect, test } from 'vitest';
import { afterWholeDays, DAY, dayStart, HOUR, lengthOf, startOfDay } from '@/rules/engine/time';
import { shanghai } from './small-pack';

describe('days in Shanghai', () => {
  test.each([
    ['2026-08-01 00:00', '2026-08-01 00:00'],
    ['2026-08-01 07:59', '2026-08-01 00:00'],
    ['2026-08-01 23:59:59', '2026-08-01 00:00'],
    ['2024-02-29 12:00', '2024-02-29 00:00'],
    ['1992-01-01 00:00', '1992-01-01 00:00'],
  ])('%s belongs to the day that starts %s', (at, start) => {
    expect(startOfDay(shanghai(at))).toBe(shanghai(start));
  });

  test('before 1970 a day still starts before its moments', () => {
    expect(startOfDay(-1)).toBe(-8 * HOUR);
    expect(startOfDay(-8 * HOUR - 1)).toBe(-8 * HOUR - DAY);
  });

  test('a written day is its 00:00, and days that do not exist are refused', () => {
    expect(dayStart('2026-08-05')).toBe(shanghai('2026-08-05 00:00'));
    expect(dayStart('2024-02-29')).toBe(shanghai('2024-02-29 00:00'));
    for (const no of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-8-5', 'today', ''])
      expect(dayStart(no)).toBeNaN();
  });
});

// N-01 and N-02: the day of signing does not count, whatever its hour.
test.each([
  ['2026-08-01 15:30', '2026-08-09 00:00'],
  ['2026-08-01 23:59', '2026-08-09 00:00'],
  ['2026-08-02 00:00', '2026-08-10 00:00'],
])('seven days from a signing at %s end at %s', (signed, end) => {
  expect(afterWholeDays(shanghai(signed), lengthOf('PT168H'))).toBe(shanghai(end));
});

test.each([
  ['P7D', 7 * DAY],
  ['PT36H', 36 * HOUR],
  ['P1DT12H', 36 * HOUR],
  ['PT90M', 1.5 * HOUR],
  ['P1DT1H1M', DAY + HOUR + 60_000],
])('the length %s', (text, ms) => expect(lengthOf(text)).toBe(ms));

test.each(['P', 'PT', 'P1M', 'P1Y', 'P1W', '7D', 'PT1.5H', 'P-1D', 'PT5S', ''])('%j is no length', (text) =>
  expect(lengthOf(text)).toBeNaN(),
);
