import { expect, it } from 'vitest';
import { quietHours, quietText } from '@/entrypoints/desk/settings/quiet-hours';

it('takes hours as people write them, and gives them back the same', () => {
  const night = { from: 22 * 60, to: 8 * 60 };
  for (const text of ['22:00 - 08:00', '22：00－8：00', '22至8', '22:00到08:00', '22 to 8']) {
    expect(quietHours(text), text).toEqual(night);
  }
  expect(quietHours(quietText(night))).toEqual(night);
  expect(quietHours('23:30-24:00')).toEqual({ from: 23 * 60 + 30, to: 0 });
});

it('takes an empty text for none, and refuses what is no stretch of a day', () => {
  expect(quietHours(' ')).toBeNull();
  expect(quietText(null)).toBe('');
  for (const text of ['22', '25-8', '22:70-8', '8-8', '0-24', '8:00-1:00', 'night']) {
    expect(quietHours(text), text).toBeUndefined();
  }
});
