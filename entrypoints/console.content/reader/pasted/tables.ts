/** Rows copied from a spreadsheet or a list: a head of labels, then rows of values in the same columns. */
const FEWEST_COLUMNS = 3;

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim());
const isHead = (cells: readonly string[]): boolean =>
  cells.length >= FEWEST_COLUMNS && cells.every((cell) => cell.length <= 12 && !/\d/.test(cell));

/**
 * The text with each row of a table written as `label：value` lines, so that a column's head leads to its value
 * and to no other. Text without a table comes back as it was.
 */
export function withoutTables(text: string): string {
  let head: string[] | null = null;
  return text
    .split('\n')
    .map((line) => {
      const cells = cellsOf(line);
      if (isHead(cells)) {
        head = cells;
        return '';
      }
      if (head === null || cells.length !== head.length) {
        head = null;
        return line;
      }
      const columns = head;
      const said = cells.flatMap((cell, at) => (cell === '' ? [] : [`${columns[at]}：${cell}`]));
      return `\n${said.join('\n')}\n`;
    })
    .join('\n');
}
