import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { book, judge, type Pack, readPack, runExamples, stackPacks } from '@/rules';
import { packSchema } from '../../rules/pack/pack-schema.ts';
import { HOSTILE } from './broken/hostile';
import { UNREADABLE } from './broken/unreadable';
import { facts, shanghai } from './small-pack';

const file = (name: string) => readFileSync(new URL(`../../rules/packs/${name}`, import.meta.url), 'utf8');
const format = file('FORMAT.md');

function workedPack(): Pack {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(format) ?? [];
  const read = readPack(text, 'FORMAT.md');
  if (!read.ok) throw new Error(read.trouble);
  return read.value;
}

describe('the pack in FORMAT.md', () => {
  const worked = workedPack();
  const stacked = stackPacks([...book.packs, worked]);

  test('holds its own examples, which without it would not hold', () => {
    expect(worked.examples).toHaveLength(2);
    expect(runExamples(worked, stacked)).toStrictEqual([]);
    expect(runExamples(worked, book).map(({ question, got }) => [question, got])).toStrictEqual([
      ['freightReturn', 'buyer'],
    ]);
  });

  test('runs its clock to the end of the day and costs what it says', () => {
    const { clocks, exposures } = judge(
      facts({
        platform: 'tmall',
        shopName: '街角小店',
        goodsState: 'notShipped',
        paidAt: shanghai('2026-08-20 09:00'),
      }),
      stacked,
      shanghai('2026-08-20 12:00'),
    );
    expect(clocks.find(({ id }) => id === 'corner-ship')?.endsAt).toBe(shanghai('2026-08-20 23:59:59'));
    expect(exposures.find(({ id }) => id === 'corner-late')).toMatchObject({
      fen: 500,
      rules: ['SHOP-CORNER-01'],
    });
  });

  test('stands among all keys that the schema knows', () => {
    const { properties = {} } = packSchema() as { properties?: Record<string, unknown> };
    const told = new Set([...format.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name));
    expect(Object.keys(properties).filter((key) => !told.has(key))).toStrictEqual([]);
    expect(keysUnder(packSchema()).filter((key) => !format.includes(key))).toStrictEqual([]);
  });
});

/** Every key that the schema knows anywhere, but for facts, questions and a shop's form, which are catalogues of their own. */
function keysUnder(schema: unknown): string[] {
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'properties')
        for (const [name, sub] of Object.entries(inner)) {
          keys.add(name);
          if (name !== 'promises' && name !== 'facts' && name !== 'expect') walk(sub);
        }
      else walk(inner);
    }
  };
  walk(schema);
  return [...keys];
}

describe('the JSON Schema', () => {
  const schema: object = JSON.parse(file('pack.schema.json'));
  // Not a dependency of ours: the one that web-ext's linter brings along.
  const accepts = new Ajv({ strict: false }).compile(schema);

  test('is that of the code: else run node test/rules/write-pack-schema.ts and biome check --write', () => {
    expect(schema).toStrictEqual(packSchema());
  });

  test.each(book.packs.map((pack) => [pack.id, pack] as const))('accepts %s', (_, pack) => {
    expect(accepts(pack), JSON.stringify(accepts.errors?.[0])).toBe(true);
  });

  test('accepts the worked pack, by names that editors can follow', () => {
    expect(accepts(workedPack())).toBe(true);
    expect(JSON.stringify(schema)).toContain('#/$defs/Condition');
  });

  /** What only the reader bounds: a schema has no word for depth, for all values together, or for these keys. */
  const BEYOND = ['depth', 'values', 'ownKey'];
  test.each([...UNREADABLE, ...HOSTILE].filter(([, , code]) => !BEYOND.includes(code)))(
    'refuses %s',
    (_, raw) => {
      expect(accepts(raw)).toBe(false);
    },
  );
});
