import { writeXlsxStream } from 'hucre/xlsx';
import { unrunnable } from '../csv';
import type { FieldKind } from '../fields';
import type { SheetWork } from '../in/types';
import { dayText, type OutCell, plain } from './cell';
import { pullRows } from './pull-rows';
import type { OutSheet } from './types';

/** How a column is shown: how wide, in characters, and in which format of numbers; `@` stays text when it is edited. */
const LOOKS: Record<FieldKind, { width: number; numFmt?: string }> = {
  text: { width: 24 },
  id: { width: 24, numFmt: '@' },
  money: { width: 12, numFmt: '0.00' },
  date: { width: 17, numFmt: 'yyyy-mm-dd hh:mm' },
  platform: { width: 10 },
  type: { width: 12 },
  buyer: { width: 14 },
};

/** A sheet as XLSX, in pieces of its bytes: the header stays in sight, ids are text, sums and moments are numbers. */
export async function* xlsxChunks(sheet: OutSheet, work: SheetWork): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = writeXlsxStream(xlsxRows(sheet, work), {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ kind }) => LOOKS[kind]),
    freezePane: { rows: 1 },
  });
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as Uint8Array<ArrayBuffer>;
    }
  } finally {
    await reader.cancel();
  }
}

async function* xlsxRows(sheet: OutSheet, work: SheetWork) {
  yield sheet.columns.map(({ header }) => xlsxText(header));
  for await (const row of pullRows(sheet, work)) yield row.map(xlsxCell);
}

function xlsxCell(cell: OutCell): string | number | Date | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return xlsxText(cell);
  if ('id' in cell) return xlsxText(cell.id.trim()) || null;
  if ('number' in cell) return Number(cell.number);
  if ('fen' in cell) return cell.fen / 100;
  // A cell has no zone: Shanghai's clock goes into the UTC parts.
  const [day, time = '00:00'] = dayText(cell).split(' ');
  const at = new Date(`${day}T${time.slice(0, 5)}:00Z`);
  return Number.isNaN(at.getTime()) ? dayText(cell) : at;
}

/**
 * A text cell of a workbook never runs, but a workbook is saved as CSV some day, and there it would: so it carries the
 * same mark as in CSV, and looks the same in both. `_x0041_` would be read as `A`; its first sign is written as one.
 */
const xlsxText = (text: string): string => unrunnable(plain(text)).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** What a sheet may be called: 31 signs, none of `[]:*?/\`, no apostrophe at an end. */
const sheetName = (name: string): string =>
  plain(name)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31) || 'Sheet1';
