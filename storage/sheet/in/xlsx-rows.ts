/** The rows of an XLSX sheet, read piece by piece. A cell that is a number comes as one: its digits may be gone. */
import { streamXlsxRows } from 'hucre/xlsx';
import { breather } from '../breathe';
import { newPace, pacedWorkbook } from './paced-workbook';
import { SheetError } from './sheet-error';
import type { RawRow, SheetFormat, SheetWork } from './types';

type XlsxFormat = Extract<SheetFormat, { kind: 'xlsx' }>;

/** @throws SheetError `broken` when the file is damaged inside */
export async function* xlsxRows(
  file: Blob,
  { sheet }: XlsxFormat,
  { onProgress, signal }: SheetWork = {},
): AsyncGenerator<RawRow> {
  const breathe = breather(signal);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pace = newPace();
  const rows = streamXlsxRows(pacedWorkbook(bytes, pace), { sheet });
  let read = 0;
  for (;;) {
    await breathe();
    pace.ask();
    const { done, value } = await nextOf(rows);
    pace.got();
    if (done === true) return;
    read += 1;
    // How many there are is said nowhere that can be trusted; a curve that never ends is better than none.
    if (read % 500 === 0) onProgress?.(read / (read + 20_000));
    yield { row: value.index + 1, cells: value.values };
  }
}

/** Whatever the library throws says that the file is not what it seems. */
async function nextOf<T>(rows: AsyncGenerator<T, void>): Promise<IteratorResult<T, void>> {
  try {
    return await rows.next();
  } catch (error) {
    console.warn('A sheet could not be read', error);
    throw new SheetError('broken');
  }
}
