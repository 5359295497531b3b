import { breather } from '../breathe';
import type { SheetWork } from '../in/types';
import type { OutCell } from './cell';
import type { OutSheet } from './types';

/** The rows of a sheet one by one; the page breathes in between, and progress is told. @throws CalledOff */
export async function* pullRows(
  { rows, total }: OutSheet,
  { onProgress, signal }: SheetWork,
): AsyncGenerator<readonly OutCell[]> {
  const breathe = breather(signal);
  let written = 0;
  for await (const portion of rows) {
    for (const row of portion) {
      await breathe();
      yield row;
      written += 1;
    }
    onProgress?.(total === 0 ? 1 : Math.min(1, written / total));
  }
}
