import { describe, expect, it } from 'vitest';
import { overviewOf } from '@/entrypoints/popup/nearest';

const now = Date.parse('2026-11-22T21:00:00+08:00');
const HOUR = 3_600_000;

const rows = [
  { key: 'theirs in 1 h', turn: 'buyer', dueAt: now + HOUR },
  { key: 'ours tomorrow', turn: 'seller', dueAt: now + 4 * HOUR },
  { key: 'ours tonight', turn: 'seller', dueAt: now + 2 * HOUR },
  { key: 'ours past', turn: 'seller', dueAt: now - HOUR },
  { key: 'buyer, no clock', turn: 'buyer' },
] as const;

describe('the first glance', () => {
  it('puts ours before theirs, then what ends first', () => {
    const { nearest } = overviewOf(rows, now, 9);
    expect(nearest.map((row) => row.key)).toEqual([
      'ours past',
      'ours tonight',
      'ours tomorrow',
      'theirs in 1 h',
    ]);
  });

  it('counts ours until midnight in Shanghai, and everyone who waits for a buyer', () => {
    expect(overviewOf(rows, now, 1)).toMatchObject({ dueTonight: 2, waitBuyer: 2 });
    expect(overviewOf(rows, now, 1).nearest).toHaveLength(1);
  });

  it('does not count what ends at midnight sharp as tonight', () => {
    const midnight = { key: 'm', turn: 'seller', dueAt: now + 3 * HOUR } as const;
    expect(overviewOf([midnight], now, 9).dueTonight).toBe(0);
  });
});
