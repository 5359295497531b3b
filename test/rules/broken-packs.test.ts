import { describe, expect, test } from 'vitest';
import {
  BookError,
  MISTAKE_CODES,
  type MistakeCode,
  type Pack,
  parsePack,
  readPack,
  stackPacks,
} from '@/rules';
import { explain } from '../../rules/pack/explain.ts';
import { BROKEN_CONDITIONS } from './broken/conditions';
import { BROKEN_EXAMPLES } from './broken/examples';
import { HOSTILE } from './broken/hostile';
import { BROKEN_NAMES } from './broken/names';
import { BROKEN_SHOPS } from './broken/shops';
import { BROKEN_STATEMENTS } from './broken/statements';
import { UNREADABLE_TEXTS } from './broken/texts';
import { UNREADABLE } from './broken/unreadable';
import { pack } from './small-pack';

const UNSTACKABLE = [
  ...BROKEN_NAMES,
  ...BROKEN_CONDITIONS,
  ...BROKEN_STATEMENTS,
  ...BROKEN_EXAMPLES,
  ...BROKEN_SHOPS,
];

function mistakeOf(packs: Pack[]): BookError | null {
  try {
    stackPacks(packs);
    return null;
  } catch (error) {
    if (error instanceof BookError) return error;
    throw error;
  }
}

/** `small: rules` as the sentences name it: the pack, then the place or the whole. */
const inEnglish = (place: string) => `pack ${place.replace(/: $/, ': the file')}: expected `;
const inChinese = (place: string) => `规则包 ${place.replace(/: $/, '：整个文件').replace(': ', '：')}：`;

describe('what cannot be stacked is told in one sentence, in both languages', () => {
  test.each(UNSTACKABLE)('%s', (_, packs, code, place, en, zh) => {
    const error = mistakeOf(packs);
    expect(error?.mistake.what.code).toBe(code);
    expect(error?.words).toStrictEqual({ en: inEnglish(place) + en, zh: inChinese(place) + zh });
    expect(error?.message).toBe(error?.words.en);
    expect(`${error?.pack}: ${error?.path}`).toBe(place);
  });
});

describe('what is not a pack is told in one sentence, in both languages', () => {
  test.each([...UNREADABLE, ...HOSTILE])('%s', (_, raw, code, place, en, zh) => {
    const parsed = parsePack(raw);
    if (parsed.ok) throw new Error('it was read');
    expect(parsed.mistake.what.code).toBe(code);
    expect(parsed.words.en.startsWith(inEnglish(place) + en), parsed.words.en).toBe(true);
    expect(parsed.words.zh.startsWith(inChinese(place) + zh), parsed.words.zh).toBe(true);
    expect(parsed.trouble).toBe(parsed.words.en);
  });

  test('one that bites its own tail', () => {
    const loop: Record<string, unknown> = { id: 'loop' };
    loop.self = loop;
    expect(parsePack(loop)).toMatchObject({ ok: false, mistake: { pack: 'loop', what: { code: 'depth' } } });
  });

  test('a name from outside is made harmless in the sentence', () => {
    const parsed = parsePack({ ...pack([]), id: '\u202egood\n', title: 'x'.repeat(5000) });
    expect(parsed.ok ? '' : parsed.words.en).toMatch(/^pack \\u202egood\\u000a: id: expected a name/);
  });
});

describe('what is not even JSON is told with its file, line and column', () => {
  test.each(UNREADABLE_TEXTS)('%s', (_, text, code, place, en, zh) => {
    const read = readPack(text, 'mine.json');
    if (read.ok) throw new Error('it was read');
    expect(read.mistake.what.code).toBe(code);
    expect(read.words.en).toContain(`mine.json: pack (no id): ${place || 'the file'}: expected ${en}`);
    expect(read.words.zh).toContain(`mine.json: 规则包 (no id)：${place || '整个文件'}：${zh}`);
  });

  test('a text that is a pack is the pack, with a byte order mark as without', () => {
    const text = JSON.stringify(pack([]));
    expect(readPack(text)).toStrictEqual({ ok: true, value: pack([]) });
    expect(readPack(`\ufeff${text}`)).toStrictEqual({ ok: true, value: pack([]) });
  });

  test('the file is named for what the schema finds as well', () => {
    const read = readPack(JSON.stringify({ ...pack([]), note: 1 }), 'mine.json');
    expect(read.ok ? '' : read.words.zh).toMatch(/^mine\.json: 规则包 small：整个文件：不应有键 "note"/);
  });
});

/** No check of today's schema comes here; one that is added without a sentence does. */
test('what the schema finds and nobody has words for is still a sentence', () => {
  const told = explain({ code: 'custom', path: ['rules'], message: '', input: 0 }, { rules: 0 });
  expect(told).toStrictEqual({ path: 'rules', what: { code: 'somethingElse', found: '0' } });
});

test('every mistake has its broken pack', () => {
  const shown = new Set<MistakeCode>([
    ...UNSTACKABLE.map(([, , code]) => code),
    ...[...UNREADABLE, ...HOSTILE].map(([, , code]) => code),
    ...UNREADABLE_TEXTS.map(([, , code]) => code),
    'somethingElse',
  ]);
  expect(MISTAKE_CODES.filter((code) => !shown.has(code))).toStrictEqual([]);
});
