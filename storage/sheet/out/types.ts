import type { FieldKind } from '../fields';
import type { OutCell } from './cell';

export type OutColumn = { header: string; kind: FieldKind };

/** A sheet to be written. Rows are pulled in portions, so that they need not all be in memory. */
export type OutSheet = {
  /** As the sheet is named inside the file. */
  name: string;
  columns: readonly OutColumn[];
  /** Portions of rows, each row with one cell per column. */
  rows: AsyncIterable<readonly (readonly OutCell[])[]>;
  /** How many rows there will be: what progress is told by. */
  total: number;
};

export type OutFormat = 'xlsx' | 'csv';
