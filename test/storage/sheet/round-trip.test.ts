import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRegister, type OutCell, type OutFormat, peekSheet } from '@/storage';
import { sheetRows } from '@/storage/sheet/in/sheet-rows';
import type { RawCell } from '@/storage/sheet/in/types';
import { unwrap } from '../desk';
import { COLUMNS, HARMFUL, harmfulRows, hostile, ids, sheetOf } from './hostile';

const FORMATS: OutFormat[] = ['csv', 'xlsx'];
const MOMENT = Date.UTC(2026, 10, 22, 12);

async function fileOf(rows: OutCell[][], format: OutFormat): Promise<File> {
  return new File([unwrap(await exportRegister(sheetOf(rows), format))], `登记簿.${format}`);
}

async function cellsOf(file: File): Promise<RawCell[][]> {
  const { format } = unwrap(await peekSheet(file));
  const rows: RawCell[][] = [];
  for await (const { cells } of sheetRows(file, format)) rows.push(cells);
  return rows;
}

/** A text as a file may hold it: line ends alike, nothing that XML forbids, whole signs. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '');
const unmarked = (cell: RawCell) => String(cell ?? '').replace(/^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '');
const runs = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

describe.each(FORMATS)('a register written as %s', (format) => {
  it('reads back as it was written: texts, ids to the last digit, sums', async () => {
    const row = fc.record({ id: ids, text: hostile, fen: fc.integer({ min: -9_999_999, max: 99_999_999 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const cells = await cellsOf(
          await fileOf(
            rows.map(({ id, text, fen }) => [{ id }, text, { fen }, { at: MOMENT }]),
            format,
          ),
        );
        expect(cells[0]).toEqual(COLUMNS.map(({ header }) => header));
        expect(cells).toHaveLength(rows.length + 1);
        for (const [nth, { id, text, fen }] of rows.entries()) {
          const [readId, readText, readSum, readAt] = cells[nth + 1] ?? [];
          expect(typeof readId).toBe('string');
          expect(String(readId).trim()).toBe(id);
          expect(unmarked(readText ?? null)).toBe(held(text));
          expect(String(readText ?? '')).not.toMatch(runs);
          expect(Number(readSum)).toBe(fen / 100);
          expect(readAt).toEqual(format === 'csv' ? '2026-11-22 20:00' : new Date('2026-11-22T20:00:00Z'));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds the harmful texts and none that runs', async () => {
    const cells = await cellsOf(await fileOf(harmfulRows(), format));
    expect(cells.slice(1).map(([, text]) => unmarked(text ?? null))).toEqual(HARMFUL.map(held));
    for (const [, text] of cells.slice(1)) expect(text).not.toMatch(runs);
  });

  it('tells how far it is, and stops when it is called off', async () => {
    const parts: number[] = [];
    const rows = harmfulRows();
    unwrap(await exportRegister(sheetOf(rows), format, { onProgress: (part) => parts.push(part) }));
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));

    const off = new AbortController();
    let pulled = 0;
    const endless = {
      ...sheetOf(rows),
      rows: (async function* () {
        for (;;) {
          pulled += 1;
          if (pulled === 5) off.abort();
          yield rows;
        }
      })(),
    };
    expect(await exportRegister(endless, format, { signal: off.signal })).toEqual({
      ok: false,
      trouble: 'cancelled',
    });
    expect(pulled).toBeLessThan(8);
  });

  it('is a file also without any row', async () => {
    expect(await cellsOf(await fileOf([], format))).toEqual([COLUMNS.map(({ header }) => header)]);
  });

  it('cuts a cell no spreadsheet would hold', async () => {
    const [, row] = await cellsOf(await fileOf([[null, '长'.repeat(40_000), null, null]], format));
    expect(String(row?.[1])).toHaveLength(32_767);
  });
});
