import { useId } from 'react';
import styles from './chart.module.css';
import type { ChartMark, ChartSeries } from './chart-data';
import { fillId, Patterns } from './patterns';

type Props = { series: readonly ChartSeries[]; mark: ChartMark | undefined };

/** Which fill is what, in words, and what the line is. One kind of bar needs no word: the title is it. */
export function Legend({ series, mark }: Props) {
  const chart = useId();
  if (series.length < 2 && mark === undefined) return null;
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
      {mark === undefined ? null : (
        <li>
          <svg width={20} height={12} aria-hidden="true" focusable="false">
            <path d="M0,6 H20" className={styles.mark} />
          </svg>
          {mark.label}
        </li>
      )}
    </ul>
  );
}
