import { expect, it } from 'vitest';
import { isClockSlow } from '@/entrypoints/console.content/clock-check';
import type { FactKey, PageReading } from '@/entrypoints/console.content/reader/types';

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const reading = (key: FactKey, value: number): PageReading => ({
  kind: 'case',
  platform: 'pdd',
  page: 'aftersale',
  facts: { [key]: { value, text: '', label: '' } },
  missed: [],
});

it.each<[FactKey, number, boolean]>([
  ['appliedAt', -MINUTE, false],
  ['appliedAt', 4 * MINUTE, false],
  ['appliedAt', 6 * MINUTE, true],
  ['returnSignedAt', 6 * MINUTE, true],
  ['shipDueAt', 60 * MINUTE, false],
])('%s at %i ms from now: clock slow is %s', (key, from, slow) => {
  expect(isClockSlow(reading(key, NOW + from), NOW)).toBe(slow);
});
