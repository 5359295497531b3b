/** Where an axis ends and what stands on it. Pure. */
import { type ChartSpec, valueAt } from './chart-data';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Lengths of time people count by, in ms. */
const TIME_STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 720].map((n) => n * MINUTE);
const MOST_STEPS = 5;

const highest = ({ bars, series, stacked, mark }: ChartSpec): number => {
  const ofBar = (bar: ChartSpec['bars'][number]) => {
    const tops = series.map(({ id }) => {
      const { value, spread } = valueAt(bar, id);
      return Math.max(value ?? 0, spread?.[1] ?? 0);
    });
    return stacked ? tops.reduce((sum, top) => sum + top, 0) : Math.max(0, ...tops);
  };
  return bars.reduce((top, bar) => Math.max(top, ofBar(bar)), mark?.value ?? 0);
};

/** 1, 2 or 5 times a power of ten, whole, so that no axis counts half a case. */
function countStep(top: number): number {
  const rough = Math.max(1, top / MOST_STEPS);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= rough) ?? rough;
}

function timeStep(top: number): number {
  const rough = top / MOST_STEPS;
  return TIME_STEPS.find((step) => step >= rough) ?? countStep(top / DAY) * DAY;
}

/** The marks of the value axis from 0 up; the last is not below the highest value. */
export function ticksOf(spec: ChartSpec): number[] {
  const top = highest(spec);
  const step = spec.measure === 'time' ? timeStep(top) : countStep(top);
  const steps = Math.max(1, Math.ceil(top / step));
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}
