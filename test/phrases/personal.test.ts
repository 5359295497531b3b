import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '@/rules';
import { fold } from '@/rules/phrases/fold';
import { personalIn } from '@/rules/phrases/personal';

const kinds = (text: string) => personalIn(fold(text), { steps: 0 }).map(({ kind }) => kind);

describe('a number that belongs to a person', () => {
  test.each([
    ['13800138000', 'mobile'],
    ['138-0013-8000', 'mobile'],
    ['138.0013.8000', 'mobile'],
    ['86 138 0013 8000', 'mobile'],
    ['+8613800138000', 'mobile'],
    ['0086 13800138000', 'mobile'],
    ['13 80 01 38 00 0', 'mobile'],
    ['v13800138000', 'mobile'],
    ['壹叁捌零零壹叁捌零零零', 'mobile'],
    ['❶❸❽⓪⓪❶❸❽⓪⓪⓪', 'mobile'],
    ['11010519491231002X', 'idCard'],
    ['110105 19491231 002x', 'idCard'],
    ['6222021234567890128', 'bankCard'],
    ['4111 1111 1111 1111', 'bankCard'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test.each([
    '12800138000', // no mobile number begins with 12
    '1380013800', // ten digits
    '138001380001', // twelve
    '13 20261122 1', // a day between
    'SF13800138000', // a parcel's
    '110105194912310021', // the check digit is another
    '110105194913310025', // there is no month 13
    '4111 1111 1111 1112', // fails Luhn
    '2260812345678901234', // an order's number
    '2026-11-22 13:20:15',
    '1380.01',
    '170/92A',
  ])('%s is none', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  /** ISO 7064 MOD 11-2, reckoned digit by digit and not by weights. */
  const checkDigit = (digits: string) => {
    const left = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
    const check = (12 - left) % 11;
    return check === 10 ? 'X' : String(check);
  };

  test('an identity card has the check digit of the standard, and no other', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-6]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/),
        (body) => {
          const check = checkDigit(body);
          expect(kinds(body + check)).toEqual(['idCard']);
          for (const other of '0123456789X')
            if (other !== check) expect(kinds(body + other)).not.toContain('idCard');
        },
      ),
      { seed: 4 },
    );
  });

  test('a number called an order’s is no card, whatever its check digit', () => {
    const card = '6222021234567890128';
    expect(lint(`卡号${card}`).map(({ phrase }) => phrase)).toEqual(['P-14-card']);
    for (const name of ['订单号', '订单', '售后单号：', '编号 ']) expect(lint(`${name}${card}`)).toEqual([]);
  });

  test('18 and 19 digits outside the domestic scheme are no cards, also when they pass Luhn', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([0-57-9]\d|6[013-9])\d{16,17}$/), (order) => {
        expect(kinds(order)).not.toContain('bankCard');
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
