import { useId } from 'react';
import styles from './chart.module.css';
import type { ChartSeries } from './chart-data';
import { fillId, Patterns } from './patterns';

/** Which fill is what, in words. */
export function Legend({ series }: { series: readonly ChartSeries[] }) {
  const chart = useId();
  return (
    <ul className={styles.legend}>
      {series.map((one) => (
        <li key={one.id}>
          <svg width={16} height={12} aria-hidden="true" focusable="false">
            <Patterns chart={chart} series={[one]} />
            <rect width={16} height={12} rx={2} style={{ fill: `url(#${fillId(chart, one.id)})` }} />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}
