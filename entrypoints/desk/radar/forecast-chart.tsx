import { i18n } from '#i18n';
import { Chart } from '@/components/chart/chart';
import type { ChartSpec } from '@/components/chart/chart-data';
import type { Handled } from '@/storage';
import type { Forecast } from './forecast';
import type { RadarQuery } from './radar-query';
import { hoursWord, loadWord, measuredWord, spanWord } from './words';

type Props = { forecast: Forecast; handled: Handled; onDue: (due: RadarQuery['due']) => void };

/** The forecast as a lead would put it on a wall: with what it counts, what it was measured by, and what is not in it. */
export function ForecastChart({ forecast, handled, onDue }: Props) {
  const spec: ChartSpec = {
    title: i18n.t('desk.radar.forecast.title'),
    definition: i18n.t('desk.radar.forecast.definition'),
    notes: [
      measuredWord(handled),
      ...(forecast.unread === 0 ? [] : [i18n.t('desk.radar.forecast.unread', { n: forecast.unread })]),
      ...(forecast.returning === 0
        ? []
        : [i18n.t('desk.radar.forecast.returning', { n: forecast.returning })]),
    ],
    axis: i18n.t('desk.radar.forecast.shift'),
    measure: 'count',
    series: [{ id: 'due', name: i18n.t('desk.radar.forecast.due'), tone: 'ours', pattern: 'solid' }],
    bars: forecast.spans.map((span) => ({
      key: String(span.to),
      label: `${spanWord(span)} ${hoursWord(span)}${span.cases === 0 ? '' : ` ${loadWord(span.ms)}`}`,
      values: { due: { value: span.cases } },
    })),
  };
  const openBar = (key: string) => {
    const span = forecast.spans.find(({ to }) => String(to) === key);
    if (span !== undefined) onDue({ from: span.from, to: span.to });
  };
  return <Chart spec={spec} onOpen={openBar} />;
}
