import { i18n } from '#i18n';
import type { ChartSpec } from '@/components/chart/chart-data';
import { expiryWord, valueWord } from '@/components/words';
import type { Overdue, RanOut } from './overdue';
import { type Tally, WEEKS } from './tally';

/** Why buyers asked, the most frequent first; what was not read stands there too, last. */
export function reasonChart({ reasons, undated }: Pick<Tally, 'reasons' | 'undated'>): ChartSpec {
  const sorted = [...reasons].sort(
    ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length,
  );
  const n = sorted.reduce((sum, [, keys]) => sum + keys.length, 0);
  return {
    title: i18n.t('numbers.reasons.title'),
    definition: i18n.t('numbers.reasons.definition', { weeks: WEEKS, n, undated }),
    axis: i18n.t('fact.reason'),
    measure: 'count',
    lying: true,
    series: [{ id: 'cases', name: i18n.t('numbers.cases'), tone: 'theirs', pattern: 'solid' }],
    bars: sorted.map(([reason, keys]) => ({
      key: reason,
      label: reason === '' ? i18n.t('numbers.notRead') : valueWord('reason', reason),
      values: { cases: { value: keys.length } },
    })),
  };
}

export const ranOutWord = (clock: RanOut): string =>
  clock === 'promise'
    ? i18n.t('numbers.overdue.promise')
    : clock === 'gone'
      ? i18n.t('numbers.overdue.gone')
      : // The words begin with "at zero"; here zero is over.
        expiryWord(clock).replace(/^[^：:]*[：:]\s*/, '');

/** What is behind a bar of the overdue charts. */
export const overdueKey = (by: 'clock' | 'shift', one: Overdue): string =>
  by === 'clock' ? one.clock : (one.shift ?? '');

/** Deadlines of ours that are over, by what ran out or by the shift that was on. Not by person: nobody is ranked. */
export function overdueChart(by: 'clock' | 'shift', overdue: readonly Overdue[]): ChartSpec {
  const counts = new Map<string, number>();
  for (const one of overdue) {
    const key = overdueKey(by, one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const word = (key: string) =>
    by === 'clock' ? ranOutWord(key as RanOut) : key || i18n.t('numbers.noShift');
  return {
    title: by === 'clock' ? i18n.t('numbers.overdue.byClock') : i18n.t('numbers.overdue.byShift'),
    definition: i18n.t('numbers.overdue.definition', { n: overdue.length }),
    axis: by === 'clock' ? i18n.t('numbers.overdue.clock') : i18n.t('numbers.shift'),
    measure: 'count',
    lying: true,
    series: [{ id: 'cases', name: i18n.t('numbers.cases'), tone: 'ours', pattern: 'solid' }],
    bars: [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([key, value]) => ({ key, label: word(key), values: { cases: { value } } })),
  };
}
