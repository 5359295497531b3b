import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookError, book, type Pack, readPack, writePack } from '@/rules';
import { nonsenseRules } from './arbitraries';
import { pack } from './small-pack';

const reread = (text: string): Pack => {
  const read = readPack(text);
  if (!read.ok) throw new Error(read.trouble);
  return read.value;
};

/** The same value with the keys of every object the other way round. */
const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
};

describe('a pack as text', () => {
  test.each(book.packs.map((one) => [one.id, one] as const))('%s comes back as it went', (_, one) => {
    const text = writePack(one);
    expect(reread(text)).toStrictEqual(one);
    expect(writePack(reread(text))).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('any pack comes back as it went, byte for byte', () => {
    fc.assert(
      fc.property(
        nonsenseRules,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        (rules, title) => {
          const made = pack(rules, { title: { zh: title, en: title } });
          const read = readPack(JSON.stringify(made));
          fc.pre(read.ok);
          const text = writePack(made);
          expect(reread(text)).toEqual(made);
          expect(writePack(reread(text))).toBe(text);
        },
      ),
    );
  });

  test('the order in which somebody wrote the keys of the format does not show', () => {
    const plain = pack([], { ladder: [{ role: { zh: '客服', en: 'agent' }, upTo: 1_000 }] });
    expect(writePack(backwards(plain) as Pack)).toBe(writePack(plain));
    expect(Object.keys(JSON.parse(writePack(backwards(plain) as Pack)))).toStrictEqual([
      'format',
      'id',
      'title',
      'sources',
      'words',
      'conditions',
      'rules',
      'ladder',
    ]);
  });

  test('nothing is written that could not be read', () => {
    expect(() => writePack(pack([], { id: 'a b' }))).toThrow(BookError);
  });
});
