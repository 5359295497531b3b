/** The drawing itself, apart so that the chart library is only loaded where a chart is drawn. */
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { memo } from 'react';
import { BarShape } from './bar-shape';
import styles from './chart.module.css';
import { type ChartSpec, valueAt } from './chart-data';
import { Patterns } from './patterns';
import { ticksOf } from './scale';
import { amountWord } from './table-of';
import { useBarFocus } from './use-bar-focus';

type Props = { chart: string; spec: ChartSpec; onOpen?: (bar: string, series: string) => void };

const LINE = 34;
/** A sign of Chinese is about as wide as its size; what is longer than the widest breaks into lines. */
const SIGN = 12.5;
const [NARROWEST, WIDEST] = [48, 170];

const namesWidth = (labels: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...labels.map((label) => wideOf(label) * SIGN + 16)));

const wideOf = (label: string) => [...label].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.55), 0);

/** One row of the library's data per bar; what is not known is absent, so nothing is drawn for it. */
const dataOf = ({ bars, series }: ChartSpec) =>
  bars.map((bar) => ({
    label: bar.label,
    key: bar.key,
    ...Object.fromEntries(series.map(({ id }) => [id, valueAt(bar, id).value ?? undefined])),
  }));

/** Drawn again only when what it is told has changed: each drawing costs the whole chart. */
export const Bars = memo(function Bars({ chart, spec, onOpen }: Props) {
  const { bars, series, measure, mark } = spec;
  const focus = useBarFocus();
  const ticks = ticksOf(spec);
  const top = ticks.at(-1) ?? 1;
  const height = spec.lying ? bars.length * LINE * (spec.stacked ? 1 : series.length) + 48 : 240;
  const values = {
    domain: [0, top],
    ticks,
    tickFormatter: (n: number) => (n === 0 ? '0' : amountWord(measure, n)),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead from bar to bar; each bar is a button
    <div className={styles.plot} onKeyDown={focus.onKeyDown} onFocus={focus.onFocus} onBlur={focus.onBlur}>
      <BarChart
        h={height}
        data={dataOf(spec)}
        dataKey="label"
        type={spec.stacked ? 'stacked' : 'default'}
        orientation={spec.lying ? 'vertical' : 'horizontal'}
        series={series.map(({ id }) => ({ name: id, color: 'var(--ink-soft)' }))}
        withTooltip={false}
        withLegend={false}
        accessibilityLayer={false}
        maxBarWidth={56}
        gridAxis={spec.lying ? 'y' : 'x'}
        barChartProps={{ margin: { top: 22, right: spec.lying ? 56 : 12, bottom: 4, left: 4 } }}
        xAxisProps={spec.lying ? values : { interval: 'preserveStartEnd' }}
        yAxisProps={
          spec.lying
            ? { width: namesWidth(bars.map(({ label }) => label)), interval: 0 }
            : { ...values, width: measure === 'time' ? 64 : 40 }
        }
        {...(mark === undefined ? {} : { referenceLines: [lineOf(mark, spec.lying === true)] })}
        barProps={(one) => ({
          shape: (drawn) => {
            const at = series.findIndex(({ id }) => id === one.name);
            const of = series[at];
            const bar = bars[drawn.originalDataIndex];
            if (of === undefined || bar === undefined) return <g />;
            const order = drawn.originalDataIndex * series.length + at;
            return <BarShape {...{ drawn, chart, spec, bar, top, order, onOpen, focus }} series={of} />;
          },
        })}
      >
        <Patterns chart={chart} series={series} />
      </BarChart>
    </div>
  );
});

/** Named in the legend: over the bars its words would not be read. */
const lineOf = ({ value }: { value: number }, lying: boolean) => ({
  ...(lying ? { x: value } : { y: value }),
  color: 'var(--ink)',
  strokeDasharray: '6 4',
});
