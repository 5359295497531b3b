/** A first look at a file: what it is, its headers, what they seem to mean. Nothing is taken in. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../../kinds';
import { LIMITS } from '../limits';
import { maskText } from '../private';
import { findHeader, headerNames, proposeColumns } from './header';
import { cellText } from './normal';
import { attemptSheet, SheetError } from './sheet-error';
import { sheetFormat } from './sheet-format';
import { sheetRows } from './sheet-rows';
import type { RawRow, SheetPeek, SheetTrouble, SheetWork } from './types';

/** Rows looked at: enough for the headers and some under them. */
const LOOKED_AT = 40;
const SAMPLES = 5;

/** @param sheet of an XLSX with several; the first that is shown otherwise */
export function peekSheet(
  file: File,
  work: SheetWork & { sheet?: string } = {},
): Promise<Result<SheetPeek, SheetTrouble | StoreTrouble>> {
  return attemptSheet(async () => {
    const format = await sheetFormat(file, work, work.sheet);
    const rows: RawRow[] = [];
    for await (const row of sheetRows(file, format, quiet(work))) if (rows.push(row) >= LOOKED_AT) break;
    const header = findHeader(rows);
    if (header === undefined) throw new SheetError('empty');
    const under = rows.slice(rows.indexOf(header) + 1);
    const width = Math.min(
      LIMITS.columns,
      Math.max(...[header, ...under].map(({ cells }) => lastUsed(cells) + 1)),
    );
    const headers = headerNames(header.cells, width);
    const columns = proposeColumns(headers);
    const samples = under
      .slice(0, SAMPLES)
      .map(({ cells }) =>
        columns.map((column, nth) => (isPrivate(column) ? '…' : maskText(cellText(cells[nth] ?? null)).text)),
      );
    const { name, size } = file;
    return {
      file: name,
      size,
      sum: await sumOfFile(file),
      format,
      headerRow: header.row,
      headers,
      samples,
      columns,
    };
  });
}

const isPrivate = (column: SheetPeek['columns'][number]): boolean =>
  column.use === 'drop' || (column.use === 'field' && column.field === 'buyer');

const lastUsed = (cells: readonly unknown[]) => cells.findLastIndex((cell) => cell !== null && cell !== '');
/** A look at forty rows has no progress worth showing. */
const quiet = ({ signal }: SheetWork): SheetWork => (signal === undefined ? {} : { signal });

/** SHA-256 of a file, hex; made off the page's thread. */
async function sumOfFile(file: Blob): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}
