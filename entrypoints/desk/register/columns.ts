/** Which fields the register shows, in what order; the shop picks, and what it picked is a setting. */
import { i18n } from '#i18n';
import {
  DEFAULT_COLUMNS,
  FIELDS,
  type FieldId,
  type FieldKind,
  isFieldId,
  PRESETS,
  type PresetId,
} from '@/storage';

/** The number of a case stands first in every row: it is how a row is named. */
const NAMES: readonly FieldId[] = ['orderId', 'afterSaleId'];

/** The columns of a setting; unknown ones of another release are left out, none at all means the thirteen. */
export function columnsOf(setting: readonly string[]): FieldId[] {
  const known = [...new Set(setting.filter(isFieldId))];
  return known.length === 0 ? [...DEFAULT_COLUMNS] : known;
}

/** Those that get a column of their own on the screen. */
export const drawnColumns = (columns: readonly FieldId[]): FieldId[] =>
  columns.filter((field) => !NAMES.includes(field));

/**
 * How wide a column is, in rem. Fixed by what it holds and not by the rows on the screen, or every turn of the wheel
 * would move all columns.
 */
export const columnRem = (field: FieldId): number => WIDER[field] ?? WIDTHS[FIELDS[field].kind];

const WIDTHS: Record<FieldKind, number> = {
  text: 9,
  id: 11.5,
  money: 6.5,
  date: 8.5,
  platform: 6.5,
  type: 6,
  buyer: 7,
};
const WIDER: Partial<Record<FieldId, number>> = {
  item: 13.5,
  note: 14.5,
  returnParcel: 11,
  status: 10,
  quantity: 4.5,
};

/** Of the two columns that stay in sight: whose turn, and the number. */
export const FIRST_REM = { turn: 6.5, number: 12 };

/** The fields of a preset, in its order. */
export function presetColumns(preset: PresetId): FieldId[] {
  const fields = PRESETS.find(({ id }) => id === preset)?.columns.map(({ field }) => field) ?? [];
  return [...new Set(fields.filter((field) => field !== null))];
}

/** The list with `field` one place further; at an end it stays. */
export function moved(columns: readonly FieldId[], field: FieldId, by: 1 | -1): FieldId[] {
  const from = columns.indexOf(field);
  const to = from + by;
  if (from === -1 || to < 0 || to >= columns.length) return [...columns];
  return columns.toSpliced(from, 1).toSpliced(to, 0, field);
}

/** Takes a column in at the end, or out; the last one stays. */
export function switched(columns: readonly FieldId[], field: FieldId): FieldId[] {
  if (!columns.includes(field)) return [...columns, field];
  return columns.length === 1 ? [...columns] : columns.filter((other) => other !== field);
}

/** Keys made of data; `test/components/words.test.ts` walks them. */
const lookUp = i18n.t as unknown as (key: string) => string;
export const fieldWord = (field: string): string => lookUp(`desk.sheet.fields.${field}`) || field;
export const presetWord = (preset: string): string => lookUp(`desk.sheet.presets.${preset}`) || preset;
