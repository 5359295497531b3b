import { LIMITS } from '../limits';
import { csvRows } from './csv-rows';
import { SheetError } from './sheet-error';
import type { RawRow, SheetFormat, SheetWork } from './types';
import { xlsxRows } from './xlsx-rows';

/** The rows of a file, none of them longer or more than a register's. @throws SheetError */
export async function* sheetRows(
  file: Blob,
  format: SheetFormat,
  work: SheetWork = {},
): AsyncGenerator<RawRow> {
  const rows = format.kind === 'csv' ? csvRows(file, format, work) : xlsxRows(file, format, work);
  let count = 0;
  let cells = 0;
  for await (const row of rows) {
    cells += row.cells.length;
    // Spreadsheets keep formatted rows without anything in them, by the thousand.
    if (width(row) === 0) continue;
    count += 1;
    if (count > LIMITS.rows) throw new SheetError('tooManyRows');
    if (width(row) > LIMITS.columns) throw new SheetError('tooManyColumns');
    if (cells > LIMITS.cells) throw new SheetError('tooManyCells');
    yield row;
  }
}

/** Cells up to the last one that holds something. */
const width = ({ cells }: RawRow): number =>
  cells.findLastIndex((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== '')) + 1;
