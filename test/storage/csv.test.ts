import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOM, type Cell, csvRow } from '@/storage/sheet/csv';
import { readCsv } from './csv-reader';

const cellsOf = (file: string) => readCsv(file.slice(1));
const csvFile = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  BOM + csvRow(header) + Array.from(rows, csvRow).join('');
const one = (cell: Cell) => cellsOf(csvFile(['h'], [[cell]]))[1]?.[0];

/** Texts made of what matters: triggers, quotes, separators, line ends, and anything else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@＝＋－＠\t\r\n ",\';|0123456789元'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  ),
});
const id = fc.stringMatching(/^\d{1,19}$/);

describe('a CSV file', () => {
  it('begins with a BOM and ends every line with CRLF', () => {
    expect(csvFile(['甲', '乙'], [['1', null]])).toBe(`${BOM}甲,乙\r\n1,\r\n`);
  });

  it('reads back as it was written, but for the marks that keep a cell from running', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 2 })), (rows) => {
        const back = cellsOf(csvFile(['a', 'b'], rows)).slice(1);
        const unmarked = back.map((row) =>
          row.map((cell) => cell.replace(/^'(?='*(\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '')),
        );
        expect(unmarked).toEqual(rows);
      }),
    );
  });

  it('holds no cell that begins like a formula, spaces aside', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => ({ id: text })),
        ),
        (cell) => {
          const written = one(cell) ?? '';
          expect(written.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
          expect(written).not.toMatch(/^[\t\r\n]/);
        },
      ),
    );
  });

  it('keeps every digit of an id, and keeps a sheet from taking it for a number', () => {
    fc.assert(
      fc.property(id, (digits) => {
        const written = one({ id: digits }) ?? '';
        expect(written.trim()).toBe(digits);
        expect(written).not.toMatch(/^\d+$/);
      }),
    );
    expect(one({ id: '' })).toBe('');
  });

  it.each(['=HYPERLINK("http://x","退款")', '+1', '-2+3', '@SUM(A1)', '＝1', "'=1", '\t=1', ' =1', '\n=1'])(
    'takes the force from %j',
    (text) => {
      expect(one(text)).toBe(`'${text}`);
    },
  );

  it('leaves ordinary texts alone', () => {
    for (const text of ['买家说 1+1', '7.04', '2026-11-22', '“坏了”', 'a,b']) expect(one(text)).toBe(text);
  });
});
