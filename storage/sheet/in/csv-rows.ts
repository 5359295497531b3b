/** The rows of a CSV file, read piece by piece: neither the text nor the rows are ever held whole. */
import Papa from 'papaparse';
import { breather } from '../breathe';
import { SheetError } from './sheet-error';
import type { RawRow, SheetFormat, SheetWork } from './types';

/** A row that has not ended after so many UTF-16 units has lost a quotation mark. */
const LONGEST_ROW = 2_000_000;

type CsvFormat = Extract<SheetFormat, { kind: 'csv' }>;

/** @throws SheetError `quote` when a quotation mark opens and never closes */
export async function* csvRows(
  file: Blob,
  format: CsvFormat,
  { onProgress, signal }: SheetWork = {},
): AsyncGenerator<RawRow> {
  const breathe = breather(signal);
  const parser = new Papa.Parser({ delimiter: format.delimiter, newline: format.newline });
  const reader = file.stream().pipeThrough(new TextDecoderStream(format.encoding)).getReader();
  let rest = '';
  let row = 0;
  let units = 0;
  try {
    for (;;) {
      await breathe();
      const { done, value = '' } = await reader.read();
      rest += value;
      units += value.length;
      const { data, errors, meta } = parser.parse(rest, 0, !done) as Papa.ParseResult<string[]>;
      // The row that is not whole yet may look wrong where the piece ends.
      if (errors.some(({ type, row = 0 }) => type === 'Quotes' && (done || row < data.length)))
        throw new SheetError('quote');
      for (const cells of data) {
        row += 1;
        yield { row, cells: withoutReturn(cells, format.newline) };
        await breathe();
      }
      if (done) return;
      rest = rest.slice(meta.cursor);
      if (rest.length > LONGEST_ROW) throw new SheetError('quote');
      // Of Chinese text in UTF-8 a unit is three bytes, of digits one: a part that runs a little slow.
      onProgress?.(Math.min(1, (units * 1.5) / file.size));
    }
  } finally {
    await reader.cancel();
  }
}

/** Lines are parted at LF, so that a file with both kinds of line end is read right; a CR before it is left over. */
function withoutReturn(cells: string[], newline: '\n' | '\r'): string[] {
  const last = cells.at(-1);
  if (newline === '\n' && last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1);
  return cells;
}
