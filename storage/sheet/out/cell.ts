/** What a cell of a file we write can be, and how it stands in each format. */
import { wallClock } from '@/rules';
import type { Cell } from '../csv';
import { FIELDS, type FieldId } from '../fields';
import { LIMITS } from '../limits';

/** `fen`: a sum. `at`: a moment, epoch ms. `day`: a day or a moment as our lines keep it, `2025-01-08 21:05`. */
export type OutCell = Cell | { fen: number } | { at: number } | { day: string };

/** An imported line's text of a field as a cell; the words of a platform or a type are the caller's. */
export function lineCell(field: FieldId, text: string): OutCell {
  if (text === '') return null;
  switch (FIELDS[field].kind) {
    case 'id':
      return { id: text };
    case 'money':
      return { fen: Math.round(Number(text) * 100) };
    case 'date':
      return { day: text };
    default:
      return text;
  }
}

/** `2026-11-22 21:00`: what a spreadsheet takes for a time in every language. */
const shanghaiMoment = (at: number): string => wallClock(at).replace('T', ' ');

/** `2025-01-08 21:05` of a cell that is a day or a moment. */
export const dayText = (cell: { at: number } | { day: string }): string =>
  'day' in cell ? cell.day : shanghaiMoment(cell.at);

/** A cell as CSV has it: sums with two decimals and no sign, so that a sheet can add them up. */
export function csvCell(cell: OutCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'string') return plain(cell);
  if ('id' in cell) return { id: plain(cell.id) };
  if ('number' in cell) return cell;
  return 'fen' in cell ? { number: (cell.fen / 100).toFixed(2) } : dayText(cell);
}

/**
 * A text any format can hold: no signs nobody can see that XML forbids, no halves of a sign, one kind of line end,
 * and no longer than a spreadsheet's cell.
 */
export function plain(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '');
  return clean.length <= LIMITS.cell ? clean : `${clean.slice(0, LIMITS.cell - 1).toWellFormed()}…`;
}
