/** One line of the table: what DESIGN promises, what was seen, and whether it holds (`null`: nothing to compare). */
export type Line = { budget: string; measured: string; ok: boolean | null };

export const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}×`;

const WORDS = { true: 'ok', false: 'OVER', null: '–' } as const;

/** The table as text, one line a budget. */
export function tableOf(lines: Line[]): string {
  const width = Math.max(...lines.map((line) => line.budget.length));
  return lines
    .map((line) => `${WORDS[`${line.ok}`].padEnd(4)}  ${line.budget.padEnd(width)}  ${line.measured}`)
    .join('\n');
}
