import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { SpanLoad } from './forecast';
import styles from './radar.module.css';
import type { RadarQuery } from './radar-query';
import type { Load } from './use-load';
import { hoursWord, loadWord, measuredWord, spanWord } from './words';

type Props = {
  load: Load;
  due: RadarQuery['due'];
  onDue: (due: RadarQuery['due']) => void;
};

const ForecastChart = lazy(() =>
  import('./forecast-chart').then(({ ForecastChart: drawn }) => ({ default: drawn })),
);

/** What falls due in which shift and how long it will take; each part opens its list, and all of it is a chart. */
export function ForecastCard({ load: { forecast, handled }, due, onDue }: Props) {
  const [asChart, setAsChart] = useState(false);
  const most = Math.max(1, ...forecast.spans.map(({ cases }) => cases));
  const isChosen = ({ to }: SpanLoad) => due !== null && due.to === to;
  return (
    <section className={styles.forecast} aria-label={i18n.t('desk.radar.forecast.title')}>
      <div className={styles.spans}>
        {forecast.spans.map((span) => (
          <button
            key={span.to}
            type="button"
            className={styles.span}
            aria-pressed={isChosen(span)}
            onClick={() => onDue(isChosen(span) ? null : { from: span.from, to: span.to })}
          >
            <span className={styles.spanName}>
              {spanWord(span)} <span className={styles.hours}>{hoursWord(span)}</span>
            </span>
            <span className={styles.spanCount}>
              {i18n.t('desk.radar.forecast.cases', { n: span.cases })}
              {span.cases === 0 ? null : <span className={styles.hours}> {loadWord(span.ms)}</span>}
            </span>
            <span className={styles.track} aria-hidden>
              <span className={styles.fillBar} style={{ width: `${(span.cases / most) * 100}%` }} />
            </span>
          </button>
        ))}
        <KeyButton look="quiet" pressed={asChart} onClick={() => setAsChart(!asChart)}>
          {i18n.t('desk.radar.forecast.chart')}
        </KeyButton>
      </div>
      <p className={styles.measured} title={i18n.t('desk.radar.forecast.definition')}>
        {measuredWord(handled)}
        {forecast.later === 0 ? null : ` · ${i18n.t('desk.radar.forecast.later', { n: forecast.later })}`}
        {forecast.unread === 0 ? null : ` · ${i18n.t('desk.radar.forecast.unread', { n: forecast.unread })}`}
        {forecast.returning === 0
          ? null
          : ` · ${i18n.t('desk.radar.forecast.returning', { n: forecast.returning })}`}
      </p>
      {asChart ? (
        <Suspense fallback={null}>
          <ForecastChart forecast={forecast} handled={handled} onDue={onDue} />
        </Suspense>
      ) : null}
    </section>
  );
}
