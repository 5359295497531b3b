import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, parseCode } from '@/storage';

const head = (text: string, seq: number) => ({
  hash: createHash('sha256').update(text).digest('base64url'),
  seq,
});

describe('the short code', () => {
  it('is eight letters of the hash and its place', () => {
    // SHA-256 of "售后" begins with these bits; base 32 of its first five bytes.
    const bytes = createHash('sha256').update('售后').digest();
    const bits = [...bytes.subarray(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = (bits.match(/.{5}/g) ?? [])
      .map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)])
      .join('');
    expect(codeOf(head('售后', 1234))).toBe(`${letters.slice(0, 4)}-${letters.slice(4)}·1234`);
  });

  it('is found again however it was written down', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.constantFrom(
          (code: string) => code,
          (code: string) => code.toLowerCase(),
          (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
          (code: string) => ` ${code.replace('-', ' ').replace('·', ' · ')} `,
          (code: string) => code.replace('-', '').replace('·', '.'),
          (code: string) => code.replace('-', '—').replace('·', '・'),
          (code: string) => code.replace(/[0-9A-Z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
          (code: string) => `【交接 11-22 早→晚】未完 9\n①…|尾号1234\n记录码 ${code}`,
          (code: string) => `记录码${code}，收到请回`,
        ),
        (text, seq, written) => {
          const code = codeOf(head(text, seq));
          const read = parseCode(written(code));
          expect(read && `${read.letters.slice(0, 4)}-${read.letters.slice(4)}·${read.seq}`).toBe(code);
        },
      ),
    );
  });

  it.each(['', '1234', 'K7QF-2M9D', 'K7QF-2M9·12', 'K7QU-2M9D·12', 'K7QF-2M9D·1 和 K7QF-2M9E·1', '尾号1234'])(
    'is not in "%s"',
    (typed) => {
      expect(parseCode(typed)).toBeNull();
    },
  );
});
