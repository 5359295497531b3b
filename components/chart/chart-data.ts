/** What a chart is told: numbers with their names, and what they were made of. */
import type { Tone } from '../tone';

/** Drawn as well as coloured, so that no series is known by its colour alone. */
export type Pattern = 'solid' | 'stripes' | 'dots' | 'grid';

export type ChartSeries = { id: string; name: string; tone: Tone; pattern: Pattern };

/**
 * One value. `null` = not known, which is not 0: nothing is drawn and the table says so.
 * `spread`: the lower and the upper quartile round a median. `n`: of how many it was made.
 */
export type ChartValue = { value: number | null; spread?: readonly [number, number]; n?: number };

/** One place on the axis, with a value per series id; a series left out has nothing there, which counts as 0. */
export type ChartBar = { key: string; label: string; values: Readonly<Record<string, ChartValue>> };

/** A line across the bars to hold them against, such as the shop's own benchmark. */
export type ChartMark = { value: number; label: string };

export type ChartSpec = {
  title: string;
  /** How the numbers are made, of what, and of how many; always in sight, and on the picture. */
  definition: string;
  /** What has to be known with them: few, old, or not read. */
  notes?: readonly string[];
  /** Over the first column of the table: what the bars are. */
  axis: string;
  /** `count` things; `time` in ms, shown as a length and written to files in minutes. */
  measure: 'count' | 'time';
  /** Bars on top of each other add up; side by side they are compared. */
  stacked?: boolean;
  /** Bars lie, for names too long to stand under them. */
  lying?: boolean;
  series: readonly ChartSeries[];
  bars: readonly ChartBar[];
  mark?: ChartMark;
};

const NONE: ChartValue = { value: 0 };

export const valueAt = (bar: ChartBar, series: string): ChartValue => bar.values[series] ?? NONE;

/** Whether there is anything to draw: places on an axis without a number are an empty frame. */
export const hasNumbers = ({ series, bars }: ChartSpec): boolean =>
  bars.some((bar) =>
    series.some(({ id }) => {
      const { value, n = value } = valueAt(bar, id);
      return value !== null && n !== 0;
    }),
  );
