/** What kind of file it is, told from what it holds and not from its name: consoles export web pages as `.xls`. */
import { LIMITS } from '../limits';
import { csvFormat } from './csv-format';
import { SheetError } from './sheet-error';
import type { SheetFormat, SheetWork } from './types';
import { xlsxFormat } from './xlsx-format';

const HEAD = 512;
/** The first bytes of the container that .xls, .et and every workbook with a password are kept in. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @throws SheetError */
export async function sheetFormat(file: Blob, work: SheetWork, sheet?: string): Promise<SheetFormat> {
  if (file.size === 0) throw new SheetError('empty');
  if (file.size > LIMITS.bytes) throw new SheetError('tooBig');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const begins = (bytes: readonly number[]) => bytes.every((byte, nth) => head[nth] === byte);
  if (begins(OLD)) throw new SheetError('old');
  if (begins(ZIP)) return xlsxFormat(new Uint8Array(await file.arrayBuffer()), sheet);
  if (/^\W*<(!doctype|html|head|meta|table|\?xml)/i.test(new TextDecoder().decode(head)))
    throw new SheetError('page');
  return csvFormat(file, work);
}
