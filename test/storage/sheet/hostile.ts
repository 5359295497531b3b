import fc from 'fast-check';
import type { OutCell, OutColumn, OutSheet } from '@/storage';

/** Texts made of what matters to sheets: triggers, quotes, separators, line ends, XML, escapes, halves of signs, and anything else. */
export const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@＝＋－＠\t\r\n ",\';|<>&]_0123456789元'),
    fc.constantFrom(
      '_x0041_',
      '&amp;',
      ']]>',
      '<c t="n">',
      '\u0000',
      '\u0007',
      '\u001f',
      '\ufffe',
      '\ud83d',
      '\udc4d',
      '👨‍👩‍👧',
      '𠮷',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  ),
});

export const ids = fc.stringMatching(/^[1-9]\d{4,18}$/);

/** What stands in a register that somebody wants harm of, one line each. */
export const HARMFUL = [
  '=HYPERLINK("http://x.example","退款")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  "'=1+1",
  '"=1+1"',
  'a,b"c"\nd',
  '👨‍👩‍👧 买家说“坏了”',
  '_x0041_ & <b>]]>',
  '2025/1/8',
  '1.23E+18',
  '0012',
];

export const COLUMNS: OutColumn[] = [
  { header: '订单号', kind: 'id' },
  { header: '备注', kind: 'text' },
  { header: '退款金额', kind: 'money' },
  { header: '登记日期', kind: 'date' },
];

/** A sheet of rows at hand, in portions of three. */
export const sheetOf = (rows: OutCell[][], columns = COLUMNS): OutSheet => ({
  name: '登记簿',
  columns,
  total: rows.length,
  rows: (async function* () {
    for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
  })(),
});

/** The harmful texts as rows with whole ids, sums and moments. 2026-11-22 20:00 in Shanghai. */
export const harmfulRows = (): OutCell[][] =>
  HARMFUL.map((text, nth) => [
    { id: String(2912345678901234500n + BigInt(nth)) },
    text,
    { fen: 123_450 + nth },
    { at: Date.UTC(2026, 10, 22, 12) },
  ]);
