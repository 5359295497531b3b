/** The charts of the numbers page, each with the way from its bars to the cases they are made of. */
import type { ChartSpec } from '@/components/chart/chart-data';
import type { Benchmark } from '@/storage';
import type { BarName, ChartId } from './bar-name';
import { type Behind, behindOverdue, behindReason, behindSpeed } from './behind';
import { overdueChart, reasonChart } from './count-charts';
import type { Numbers } from './gather';
import { speedChart } from './speed-chart';

export type Drawn = {
  id: ChartId;
  spec: ChartSpec;
  behind: (bar: string, series?: string) => Behind;
  /** What is late is open, and stands in the radar; of the others only the register has all. */
  listedIn: 'radar' | 'register';
};

/** Without a shift table nothing can be said by shift. */
export function chartsOf({ tally, overdue, hasShifts }: Numbers, benchmark: Benchmark | null): Drawn[] {
  const { byWeek, byShift, unknownTimes } = tally;
  const speed = (by: 'week' | 'shift', speeds: typeof byWeek): Drawn => {
    const spec = speedChart(by, { speeds, unknownTimes, benchmark });
    const behind: Drawn['behind'] = (bar, series) => behindSpeed(titleOf(spec, bar), speeds, bar, series);
    return { id: by, spec, behind, listedIn: 'register' };
  };
  const late = (id: ChartId, by: 'clock' | 'shift'): Drawn => {
    const spec = overdueChart(by, overdue);
    return {
      id,
      spec,
      behind: (bar) => behindOverdue(by, titleOf(spec, bar), overdue, bar),
      listedIn: 'radar',
    };
  };
  const reason = reasonChart(tally);
  const reasons: Drawn = {
    ...{ id: 'reason', spec: reason, listedIn: 'register' },
    behind: (bar) => behindReason(titleOf(reason, bar), tally, bar),
  };
  const all = [speed('week', byWeek), speed('shift', byShift), late('lateClock', 'clock')];
  return [...all, late('lateShift', 'shift'), reasons].filter(
    ({ id }) => hasShifts || (id !== 'shift' && id !== 'lateShift'),
  );
}

/** What a bar is made of; `null` when there is no such chart now. */
export function behindBar(numbers: Numbers, { chart, bar, series }: BarName): Behind | null {
  const drawn = chartsOf(numbers, null).find(({ id }) => id === chart);
  return drawn?.behind(bar, series) ?? null;
}

const titleOf = (spec: ChartSpec, bar: string): string =>
  `${spec.title} · ${spec.bars.find(({ key }) => key === bar)?.label ?? ''}`;
