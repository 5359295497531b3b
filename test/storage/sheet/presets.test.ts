import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_COLUMNS,
  FIELD_IDS,
  FIELDS,
  isPersonal,
  PRESET_IDS,
  PRESETS,
  SHEET_TROUBLES,
} from '@/storage';
import { proposeColumns } from '@/storage/sheet/in/header';

describe('the headers of nine registers', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    '%s are understood as they are meant',
    (_, { columns }) => {
      const proposed = proposeColumns(columns.map(({ header }) => header));
      expect(proposed.map((use) => (use.use === 'field' ? use.field : null))).toEqual(
        columns.map(({ field }) => field),
      );
    },
  );

  it('are nine, and name persons only where nothing is taken in', () => {
    expect(PRESETS.map(({ id }) => id)).toEqual([...PRESET_IDS]);
    const named = PRESETS.flatMap(({ columns }) => columns.filter(({ header }) => isPersonal(header)));
    expect(named.map(({ header, field }) => [header, field])).toEqual([
      ['邮箱', null],
      ['收件人', null],
    ]);
  });
});

it('no header means two fields, and the core is made of fields', () => {
  const headers = FIELD_IDS.flatMap((field) => FIELDS[field].synonyms);
  expect(headers.filter((header, nth) => headers.indexOf(header) !== nth)).toEqual([]);
  expect(DEFAULT_COLUMNS.filter((field) => !FIELD_IDS.includes(field))).toEqual([]);
});

describe.each(['zh_CN', 'en'])('the words of %s', (lang) => {
  const words = parseYAML<{ desk: { sheet: Record<string, Record<string, string>> } }>(
    readFileSync(`locales/${lang}.yml`, 'utf8'),
  ).desk.sheet;

  it('name every field, preset, trouble, refusal and odd cell, and nothing else', () => {
    expect(Object.keys(words.fields ?? {}).sort()).toEqual([...FIELD_IDS].sort());
    expect(Object.keys(words.presets ?? {}).sort()).toEqual([...PRESET_IDS].sort());
    expect(Object.keys(words.trouble ?? {}).sort()).toEqual([...SHEET_TROUBLES].sort());
    expect(Object.keys(words.refusal ?? {}).sort()).toEqual(['digitsLost', 'tooLong']);
    expect(Object.keys(words.odd ?? {})).toHaveLength(6);
  });
});
