import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Chart } from '@/components/chart/chart';
import { hasNumbers } from '@/components/chart/chart-data';
import { dayOf } from '@/components/words';
import type { Benchmark } from '@/storage';
import { chartFiles } from '../../shared/chart-files';
import type { Opened } from './behind-bar';
import { chartsOf } from './charts-of';
import type { Numbers } from './gather';
import styles from './numbers.module.css';

type Props = {
  numbers: Numbers;
  benchmark: Benchmark | null;
  onOpen: (opened: Opened) => void;
  /** A picture or a sheet could not be made. */
  onFailed: () => void;
};

/** Charts of what there is; those without anything to draw stand below, in words. */
export function NumbersCharts({ numbers, benchmark, onOpen, onFailed }: Props) {
  const charts = useMemo(() => chartsOf(numbers, benchmark), [numbers, benchmark]);
  const drawn = charts.filter(({ spec }) => hasNumbers(spec));
  const empty = charts.filter(({ spec }) => !hasNumbers(spec));
  return (
    <>
      <div className={styles.charts}>
        {drawn.map(({ id, spec, behind, listedIn }) => (
          <Chart
            key={id}
            spec={spec}
            onOpen={(bar, series) =>
              onOpen({
                ...{ behind: behind(bar, series), listedIn },
                name: { chart: id, bar, ...(series === undefined ? {} : { series }) },
              })
            }
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
