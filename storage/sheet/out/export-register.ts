import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../../kinds';
import { attemptSheet } from '../in/sheet-error';
import type { SheetTrouble, SheetWork } from '../in/types';
import { csvChunks } from './csv-chunks';
import type { OutFormat, OutSheet } from './types';
import { xlsxChunks } from './xlsx-chunks';

const TYPES: Record<OutFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

/** The bytes of a sheet, written while rows are pulled. @throws CalledOff once `work.signal` is aborted */
export const sheetChunks = (
  sheet: OutSheet,
  format: OutFormat,
  work: SheetWork = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> => (format === 'xlsx' ? xlsxChunks : csvChunks)(sheet, work);

/**
 * A sheet as a file. The browser keeps a Blob's parts out of the page's memory; no task of it is long, and
 * `cancelled` comes back soon after the signal.
 */
export function exportRegister(
  sheet: OutSheet,
  format: OutFormat,
  work: SheetWork = {},
): Promise<Result<Blob, SheetTrouble | StoreTrouble>> {
  return attemptSheet(async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of sheetChunks(sheet, format, work)) parts.push(chunk);
    return new Blob(parts, { type: TYPES[format] });
  });
}
