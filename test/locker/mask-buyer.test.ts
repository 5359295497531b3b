import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBuyer } from '@/storage';
import { isCardNumber } from '@/storage/locker/person-numbers';

describe('masking a buyer', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['电话13812345678，急', '电话138****5678，急'],
    ['138 1234 5678', '138 **** 5678'],
    ['138-1234-5678', '138-****-5678'],
    ['+86 13812345678', '+86 138****5678'],
    ['8613812345678', '86138****5678'],
    ['0086-138-1234-5678', '0086-138-****-5678'],
    ['1 3 8 1 2 3 4 5 6 7 8', '1 3 8 * * * * 5 6 7 8'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['13812345678/19912345678', '138****5678/199****5678'],
    ['身份证11010519491231002X', '身份证110*************2X'],
    ['110105194912310021', '110105194912310021'],
    ['订单 1234567890123456789', '订单 1234567890123456789'],
    ['快递 YT1381234567890', '快递 YT1381234567890'],
    ['退 ¥138.12，2026-11-22 13:45', '退 ¥138.12，2026-11-22 13:45'],
    ['12812345678', '12812345678'],
    ['', ''],
  ])('%s', (text, masked) => {
    expect(maskBuyer(text)).toBe(masked);
  });

  it('leaves the numbers of the case, also one that looks like a phone', () => {
    expect(maskBuyer('单 13812345678 电话 13987654321', ['13812345678', ''])).toBe(
      '单 13812345678 电话 139****4321',
    );
    expect(maskBuyer('110105194912310021 11010519491231002X', ['11010519491231002X'])).toBe(
      '110105194912310021 11010519491231002X',
    );
  });

  it('knows the number of an identity card by its day and its check digit', () => {
    expect(isCardNumber('11010519491231002X')).toBe(true);
    expect(isCardNumber('110105194913310026')).toBe(false);
    expect(isCardNumber('110105194912310029')).toBe(false);
  });

  const phone = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
  const beside = fc.string().map((text) => text.replaceAll(/[\p{N} \u00a0\u3000.\-‐–—·]/gu, ''));

  it('leaves no phone number in any text, keeps its length, and changes nothing a second time', () => {
    fc.assert(
      fc.property(beside, phone, beside, (before, number, after) => {
        const text = `${before}${number}${after}`;
        const masked = maskBuyer(text);
        expect(masked).not.toContain(number);
        expect(masked).toHaveLength(text.length);
        expect(masked.startsWith(before)).toBe(true);
        expect(maskBuyer(masked)).toBe(masked);
      }),
    );
  });

  it('is quick with any run of digits', () => {
    for (const text of ['1'.repeat(50_000), '1 3 '.repeat(20_000), '13'.repeat(30_000)]) {
      expect(maskBuyer(text)).toHaveLength(text.length);
    }
  });
});
