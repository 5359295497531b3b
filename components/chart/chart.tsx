import { lazy, Suspense, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '../card';
import { KeyButton } from '../key-button';
import styles from './chart.module.css';
import type { ChartSpec } from './chart-data';
import { ChartTable } from './chart-table';
import { Legend } from './legend';
import { pngOf } from './png-of';
import { type ChartTable as Numbers, tableOf } from './table-of';

type Props = {
  spec: ChartSpec;
  /** A bar was chosen; `series` is absent where the whole place was, from the table. */
  onOpen?: (bar: string, series?: string) => void;
  /** Hands out the picture; `null` when it could not be drawn. */
  onPng?: (picture: Blob | null) => void;
  onCsv?: (numbers: Numbers) => void;
};

const Bars = lazy(() => import('./bars').then(({ Bars: drawn }) => ({ default: drawn })));

/**
 * A chart as it may hang on a wall: its title, how its numbers are made, a legend in words, and the same
 * numbers as a table. Without bars it draws nothing; whoever has none says why in its place.
 */
export function Chart({ spec, onOpen, onPng, onCsv }: Props) {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const picture = async () => {
    const svg = plot.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
    onPng?.(svg == null ? null : await pngOf(svg, id, spec));
  };
  return (
    <Card
      title={spec.title}
      aside={
        <span className={styles.tools}>
          <KeyButton look="quiet" pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {i18n.t('chart.table')}
          </KeyButton>
          {onPng === undefined ? null : (
            <KeyButton look="quiet" onClick={() => void picture()}>
              {i18n.t('chart.png')}
            </KeyButton>
          )}
          {onCsv === undefined ? null : (
            <KeyButton look="quiet" onClick={() => onCsv(tableOf(spec))}>
              {i18n.t('chart.csv')}
            </KeyButton>
          )}
        </span>
      }
    >
      <p className={styles.definition}>{spec.definition}</p>
      {spec.notes?.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Legend series={spec.series} mark={spec.mark} />
      <div ref={plot}>
        <Suspense fallback={<div className={styles.waiting} />}>
          <Bars chart={id} spec={spec} {...(onOpen === undefined ? {} : { onOpen })} />
        </Suspense>
      </div>
      {asTable ? <ChartTable spec={spec} {...(onOpen === undefined ? {} : { onOpen })} /> : null}
    </Card>
  );
}
