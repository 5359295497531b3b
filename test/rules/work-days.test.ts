import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { DAY } from '@/rules';
import { isWorkDay } from '@/rules/engine/work-days';
import { shanghai } from './small-pack';

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const workdays: Readonly<Record<string, string>> = calendar.workdays;
const years = [...new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))].sort();
const noonOf = (day: string): number => shanghai(`${day} 12:00`);

describe('the calendar taken along', () => {
  test('ends with the last year that the library names', () => {
    const last = years.at(-1);
    expect(isWorkDay(noonOf(`${last}-12-31`))).toBeDefined();
    expect(isWorkDay(noonOf(`${Number(last) + 1}-01-01`))).toBeUndefined();
  });

  test('begins with 2024', () => {
    expect(isWorkDay(noonOf('2024-01-01'))).toBe(false);
    expect(isWorkDay(noonOf('2023-12-31'))).toBeUndefined();
  });

  test('says of every day what the whole library says', () => {
    let days = 0;
    for (let at = noonOf('2024-01-01'); isWorkDay(at) !== undefined; at += DAY) {
      const day = new Date(at).toISOString().slice(0, 10);
      const weekday = new Date(at).getUTCDay();
      const worked = Object.hasOwn(workdays, day) || (!Object.hasOwn(holidays, day) && weekday % 6 !== 0);
      expect([day, isWorkDay(at)]).toStrictEqual([day, worked]);
      days++;
    }
    expect(days).toBeGreaterThan(365 * 3);
  });
});
