import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePack, readPack } from '@/rules';
import { brokenBound } from '../../rules/pack/bounds.ts';
import { readJson } from '../../rules/pack/read-json.ts';
import { pack } from './small-pack';

const asJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** What this reader refuses on purpose, where `JSON.parse` does not. */
const STRICTER = ['keyOnce', 'ownKey', 'depth', 'values'];

/** JSON with a few characters put in, taken out or changed: nearly right, as what people send is. */
const nearlyJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '1', ' ', '\n', 'e', '-', '\ud800'),
  )
  .map(([text, at, out, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + out);
  });

describe('the reader of JSON', () => {
  test('reads what JSON.parse reads, as it reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const read = readJson(text);
        if (read.ok) expect(read.value).toStrictEqual(asJson(text)?.value);
        else expect(STRICTER).toContain(read.what.code);
      }),
      { numRuns: 1_000 },
    );
  });

  test('refuses what JSON.parse refuses, and nothing else unless it says so', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.string({ unit: 'binary' })), (text) => {
        const [read, theirs] = [readJson(text), asJson(text)];
        if (read.ok) expect(read.value).toStrictEqual(theirs?.value);
        else if (theirs !== null) expect(STRICTER).toContain(read.what.code);
        refused += read.ok ? 0 : 1;
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test.each([
    ['a depth bomb', '['.repeat(1_000_000), 41],
    ['one of objects', '{"a":'.repeat(1_000_000), 201],
    ['a key twice, and much after it', `{"a":1,"a":2,${' '.repeat(1_000_000)}}`, 11],
    ['no JSON, and much of it', 'x'.repeat(1_000_000), 1],
  ])('stops at the first mistake: %s', (_, text, most) => {
    const read = readJson(text);
    expect(read.ok ? Number.NaN : read.offset).toBeLessThanOrEqual(most);
  });
});

describe('whatever arrives', () => {
  test('as text, it is a pack or one sentence in each language', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), nearlyJson), (text) => {
        const read = readPack(text);
        expect(read.ok || (read.words.zh.length > 10 && read.words.en.length > 10)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('as a value, and in the place of any part of a pack', () => {
    const keys = Object.keys({ ...pack([]), overrides: 0, examples: 0, ladder: 0, pageSays: 0 });
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('', ...keys), (value, key) => {
        const parsed = parsePack(key === '' ? value : { ...pack([]), [key]: value });
        expect(parsed.ok || (parsed.words.zh.length > 10 && parsed.words.en.length < 700)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no more of a huge value is looked at than the bound allows', () => {
    let looks = 0;
    const counting = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, key, receiver) {
          looks++;
          return Reflect.get(target, key, receiver);
        },
      });
    const huge = counting(Array.from({ length: 1_000_000 }, () => 0));
    expect(brokenBound({ words: huge })).toMatchObject({ code: 'values' });
    expect(looks).toBeLessThan(10);
    expect(brokenBound({ rules: huge })).toMatchObject({ code: 'rules' });
    expect(looks).toBeLessThan(10);
  });

  test('a condition that fails in every branch does not double the work with each level', () => {
    const looksAt = (levels: number): number => {
      let looks = 0;
      let when: object = { nothing: 1 };
      for (let level = 0; level < levels; level++) {
        const inner = when;
        const get = () => {
          looks++;
          return inner;
        };
        when = Object.defineProperty({}, 'not', { enumerable: true, get });
      }
      expect(parsePack({ ...pack([]), conditions: { a: when } }).ok).toBe(false);
      return looks;
    };
    expect(looksAt(10)).toBeGreaterThan(10);
    expect(looksAt(30)).toBeLessThan(looksAt(10) * 3 ** 2);
  });
});
