/** A chart as files: its picture, and its numbers as the register's sheets are written. */
import type { ChartTable } from '@/components/chart/table-of';
import { exportRegister, type OutCell } from '@/storage';
import { downloadBlob } from './download';

/** What `Chart` hands out, saved under `name` (without an ending). `failed` is told when there is no file. */
export function chartFiles(name: string, failed: () => void) {
  return {
    onPng: (picture: Blob | null) => (picture === null ? failed() : downloadBlob(`${name}.png`, picture)),
    onCsv: async (numbers: ChartTable) => {
      const file = await csvOf(name, numbers);
      if (file === null) failed();
      else downloadBlob(`${name}.csv`, file);
    },
  };
}

/** What is not known stays an empty cell: a sheet would add up a word as nothing, or a dash as text. */
const cellOf = (cell: string | number | null): OutCell =>
  typeof cell === 'number' ? { number: String(cell) } : cell;

/** @returns `null` when it could not be written */
export async function csvOf(name: string, { header, rows }: ChartTable): Promise<Blob | null> {
  const made = await exportRegister(
    {
      name,
      columns: header.map((one) => ({ header: one, kind: 'text' })),
      rows: portion(rows.map(({ cells }) => cells.map(cellOf))),
      total: rows.length,
    },
    'csv',
  );
  return made.ok ? made.value : null;
}

async function* portion(rows: OutCell[][]) {
  yield rows;
}
