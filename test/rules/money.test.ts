import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampFen, shareOf } from '@/rules/engine/money';

/** Formulas A: rate, least, most, then what is paid at 25, 60, 300, 1000 and 4000 yuan. */
const WORKED: [string, number, number, number, number[]][] = [
  ['Tmall late', 0.05, 5, 50, [5, 5, 15, 50, 50]],
  ['Tmall late, presale', 0.1, 5, 50, [5, 6, 30, 50, 50]],
  ['Tmall out of stock', 0.1, 5, 500, [5, 6, 30, 100, 400]],
  ['Tmall out of stock, promise over 48 h', 0.15, 5, 500, [5, 9, 45, 150, 500]],
  ['Tmall sham shipment', 0.3, 5, 500, [7.5, 18, 90, 300, 500]],
  ['Tmall track abnormal', 0.2, 5, 100, [5, 12, 60, 100, 100]],
  ['Taobao late', 0.01, 3, 30, [3, 3, 3, 10, 30]],
  ['Taobao out of stock', 0.1, 5, 100, [5, 6, 30, 100, 100]],
  ['Fraud', 3, 500, Number.POSITIVE_INFINITY, [500, 500, 900, 3000, 12000]],
  ['Unsafe food', 10, 1000, Number.POSITIVE_INFINITY, [1000, 1000, 3000, 10000, 40000]],
];

test.each(WORKED)('%s', (_, rate, least, most, paid) => {
  const found = [25, 60, 300, 1000, 4000].map(
    (yuan) => clampFen(shareOf(yuan * 100, rate), least * 100, most * 100) / 100,
  );
  expect(found).toStrictEqual(paid);
});

describe('a share', () => {
  test('is rounded half up to the fen, with no help from binary fractions', () => {
    expect(shareOf(10, 0.05)).toBe(1);
    expect(shareOf(9, 0.05)).toBe(0);
    expect(shareOf(30, 0.15)).toBe(5);
    expect(shareOf(10_050, 0.01)).toBe(101);
  });

  test('is the exact quotient for any sum', () => {
    const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    const parts = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fen, parts, (sum, millionths) => {
        const exact = (BigInt(sum) * BigInt(millionths) + 500_000n) / 1_000_000n;
        expect(shareOf(sum, millionths / 1_000_000)).toBe(Number(exact));
      }),
    );
  });
});

test('where least and most cross, the most that may be asked stands', () => {
  expect(clampFen(100, 700, 500)).toBe(500);
});
