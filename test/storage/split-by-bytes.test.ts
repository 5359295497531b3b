import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByBytes } from '@/storage';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const body = (part: string) => part.replace(/^\d+\/\d+ /, '');
const texts = fc
  .array(
    fc.string({
      unit: fc.oneof(fc.constantFrom(...'交接尾号a1|'), fc.string({ unit: 'grapheme', maxLength: 1 })),
      maxLength: 300,
    }),
  )
  .map((lines) => lines.join('\n'));
const limits = fc.integer({ min: 32, max: 400 });

describe('splitting for a chat', () => {
  it('leaves a text that fits alone', () => {
    expect(splitByBytes('【交接】', 2048)).toEqual(['【交接】']);
    expect(splitByBytes('', 2048)).toEqual(['']);
  });

  it('numbers parts that end where lines end', () => {
    expect(splitByBytes(['一'.repeat(8), '二'.repeat(8), '三'.repeat(8)].join('\n'), 60)).toEqual([
      `1/2 ${'一'.repeat(8)}\n${'二'.repeat(8)}`,
      `2/2 ${'三'.repeat(8)}`,
    ]);
  });

  it('never makes a part longer than the limit, and loses nothing', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const parts = splitByBytes(text, limit);
        for (const part of parts) expect(bytes(part)).toBeLessThanOrEqual(limit);
        if (parts.length === 1) expect(parts).toEqual([text]);
        else {
          expect(parts.map((part, i) => part.startsWith(`${i + 1}/${parts.length} `))).not.toContain(false);
          const flat = (whole: string) => whole.replaceAll('\n', '');
          expect(flat(parts.map(body).join(''))).toBe(flat(text));
        }
      }),
    );
  });

  it('never cuts inside a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32, max: 64 }), (limit) => {
        const line = '退👩‍🔧款'.repeat(60);
        for (const part of splitByBytes(line, limit)) {
          expect(part.isWellFormed()).toBe(true);
          expect(body(part).replaceAll('👩‍🔧', '')).toMatch(/^[退款]*$/);
        }
      }),
    );
  });

  it('counts the width of its own numbers', () => {
    const parts = splitByBytes(Array.from({ length: 120 }, () => '字'.repeat(9)).join('\n'), 40);
    expect(parts).toHaveLength(120);
    expect(parts.at(-1)).toBe(`120/120 ${'字'.repeat(9)}`);
  });

  it('refuses a limit in which no part could hold a character', () => {
    expect(() => splitByBytes('一'.repeat(50), 31)).toThrow(RangeError);
  });
});
