/**
 * CSV as Excel and WPS open it by a double click: UTF-8 with a BOM, CRLF, quoted by RFC 4180. Ids stay text,
 * and nothing that a buyer or an agent typed can become a formula.
 */

/** `id` is text that looks like a number. `number` is one that we wrote ourselves, digits and a sign. */
export type Cell = string | { id: string } | { number: string } | null;

/** Without it Excel on a Chinese Windows reads UTF-8 as GBK. */
export const BOM = '\uFEFF';

/**
 * What makes a spreadsheet run a cell (OWASP: = + - @ tab CR LF), the full-width forms that a Chinese input
 * method writes, and any of them behind spaces, since some programs trim first. A text that begins with the
 * mark itself is marked again, so that taking one mark off always gives back what was typed.
 */
const TRIGGER = /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text that no spreadsheet runs: one that would begins with an apostrophe, as OWASP asks. */
export const unrunnable = (text: string): string => (TRIGGER.test(text) ? `'${text}` : text);

/**
 * An id ends with a tab: over 15 digits Excel and WPS round a number, and a cell that is not all digits stays
 * text. At the end, not at the start as often seen, because a leading tab is itself a trigger. An apostrophe
 * would show in the cell, and `="…"` is a formula. Whoever reads the file back trims.
 */
function cellText(cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'object' && 'number' in cell) return cell.number;
  const text = typeof cell === 'string' ? cell : cell.id.trim();
  const safe = unrunnable(text);
  return typeof cell === 'string' || safe === '' ? safe : `${safe}\t`;
}

const quoted = (text: string) => (/[",\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of a CSV file, with its line end; for files written piece by piece. */
export const csvRow = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quoted(cellText(cell))).join(',')}\r\n`;
