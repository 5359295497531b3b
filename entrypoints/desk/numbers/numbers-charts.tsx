import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Chart } from '@/components/chart/chart';
import { type ChartSpec, hasNumbers } from '@/components/chart/chart-data';
import { dayOf } from '@/components/words';
import type { Benchmark } from '@/storage';
import { chartFiles } from '../../shared/chart-files';
import { behindOverdue, behindReason, behindSpeed } from './behind';
import type { Behind } from './behind-bar';
import { overdueChart, reasonChart } from './count-charts';
import type { Numbers } from './gather';
import styles from './numbers.module.css';
import { speedChart } from './speed-chart';

type Props = {
  numbers: Numbers;
  benchmark: Benchmark | null;
  onOpen: (behind: Behind) => void;
  /** A picture or a sheet could not be made. */
  onFailed: () => void;
};

type Drawn = { spec: ChartSpec; behind: (bar: string, series?: string) => Behind };

/** Charts of what there is; those without anything to draw stand below, in words. */
export function NumbersCharts({ numbers, benchmark, onOpen, onFailed }: Props) {
  const charts = useMemo(() => chartsOf(numbers, benchmark), [numbers, benchmark]);
  const drawn = charts.filter(({ spec }) => hasNumbers(spec));
  const empty = charts.filter(({ spec }) => !hasNumbers(spec));
  return (
    <>
      <div className={styles.charts}>
        {drawn.map(({ spec, behind }) => (
          <Chart
            key={spec.title}
            spec={spec}
            onOpen={(bar, series) => onOpen(behind(bar, series))}
            {...chartFiles(`${spec.title} ${dayOf(numbers.at)}`, onFailed)}
          />
        ))}
      </div>
      <div className={styles.charts}>
        {empty.map(({ spec }) => (
          <Card key={spec.title} title={spec.title} hint={i18n.t('numbers.nothing')}>
            <p className={styles.soft}>{spec.definition}</p>
          </Card>
        ))}
      </div>
      {numbers.hasShifts ? null : <p className={styles.soft}>{i18n.t('numbers.noTable')}</p>}
    </>
  );
}

function chartsOf({ tally, overdue, hasShifts }: Numbers, benchmark: Benchmark | null): Drawn[] {
  const { byWeek, byShift, unknownTimes } = tally;
  const speed = (by: 'week' | 'shift', speeds: typeof byWeek): Drawn => {
    const spec = speedChart(by, { speeds, unknownTimes, benchmark });
    return { spec, behind: (bar, series) => behindSpeed(titleOf(spec, bar), speeds, bar, series) };
  };
  const late = (by: 'clock' | 'shift'): Drawn => {
    const spec = overdueChart(by, overdue);
    return { spec, behind: (bar) => behindOverdue(by, titleOf(spec, bar), overdue, bar) };
  };
  const reasons = { spec: reasonChart(tally), behind: (bar: string) => behindReason(tally, bar) };
  return hasShifts
    ? [speed('week', byWeek), speed('shift', byShift), late('clock'), late('shift'), reasons]
    : [speed('week', byWeek), late('clock'), reasons];
}

const titleOf = (spec: ChartSpec, bar: string): string =>
  `${spec.title} · ${spec.bars.find(({ key }) => key === bar)?.label ?? ''}`;
