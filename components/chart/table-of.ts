/** The numbers of a chart as a table: the same that are drawn, for people who read and for files. Pure. */
import { i18n } from '#i18n';
import { shortDuration } from '../amounts';
import { type ChartSpec, valueAt } from './chart-data';

/** `null` = not known. */
export type ChartCell = string | number | null;
export type ChartTableRow = { key: string; cells: ChartCell[] };
export type ChartTable = { header: string[]; rows: ChartTableRow[] };

const MINUTE = 60_000;

/** A value as a person reads it. */
export const amountWord = (measure: ChartSpec['measure'], value: number | null): string =>
  value === null ? i18n.t('chart.notKnown') : measure === 'time' ? shortDuration(value) : String(value);

/** Columns only for what some bar has: quartiles where there are any, and of how many. */
export function tableOf({ axis, measure, series, bars }: ChartSpec): ChartTable {
  const has = (id: string, part: 'spread' | 'n') => bars.some((bar) => valueAt(bar, id)[part] !== undefined);
  const columns = series.flatMap(({ id, name }) => [
    { id, part: 'value' as const, header: name },
    ...(has(id, 'spread')
      ? [
          { id, part: 'low' as const, header: i18n.t('chart.low', { name }) },
          { id, part: 'high' as const, header: i18n.t('chart.high', { name }) },
        ]
      : []),
    ...(has(id, 'n') ? [{ id, part: 'n' as const, header: i18n.t('chart.n', { name }) }] : []),
  ]);
  const timed = (header: string, part: string) =>
    measure === 'time' && part !== 'n' ? i18n.t('chart.inMinutes', { header }) : header;
  const amount = (value: number | null | undefined) =>
    value == null ? null : measure === 'time' ? Math.round(value / MINUTE) : value;
  return {
    header: [axis, ...columns.map(({ header, part }) => timed(header, part))],
    rows: bars.map((bar) => ({
      key: bar.key,
      cells: [
        bar.label,
        ...columns.map(({ id, part }) => {
          const { value, spread, n } = valueAt(bar, id);
          if (part === 'n') return n ?? null;
          return amount(part === 'value' ? value : spread?.[part === 'low' ? 0 : 1]);
        }),
      ],
    })),
  };
}
