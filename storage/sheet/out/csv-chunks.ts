import { BOM, csvRow } from '../csv';
import type { SheetWork } from '../in/types';
import { csvCell } from './cell';
import { pullRows } from './pull-rows';
import type { OutSheet } from './types';

/** Texts of about this many units are encoded at once. */
const CHUNK = 64 * 1024;

/** A sheet as CSV, in pieces of its bytes. */
export async function* csvChunks(sheet: OutSheet, work: SheetWork): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = BOM + csvRow(sheet.columns.map(({ header }) => header));
  for await (const row of pullRows(sheet, work)) {
    text += csvRow(row.map(csvCell));
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}
