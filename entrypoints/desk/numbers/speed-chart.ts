import { i18n } from '#i18n';
import type { ChartSpec, ChartValue } from '@/components/chart/chart-data';
import { dayOf } from '@/components/words';
import type { Benchmark } from '@/storage';
import { quartilesOf } from './quartiles';
import { type Handled, REFUNDS, type Refund, type Speeds } from './tally';

const HOUR = 3_600_000;
/** Fewer say something of themselves only. */
const FEW = 5;

const WORDS: Record<Refund, () => string> = {
  refundOnly: () => i18n.t('value.afterSaleType.refundOnly'),
  returnRefund: () => i18n.t('value.afterSaleType.returnRefund'),
};

const medianOf = (handled: readonly Handled[]): ChartValue => {
  const found = quartilesOf(handled.map(({ ms }) => ms));
  return found === null
    ? { value: null, n: 0 }
    : { value: found.median, spread: [found.low, found.high], n: handled.length };
};

type Known = { speeds: Speeds; unknownTimes: number; benchmark: Benchmark | null };

/** How long refunds took, by week or by shift, against the shop's own word where it gave one. */
export function speedChart(by: 'week' | 'shift', { speeds, unknownTimes, benchmark }: Known): ChartSpec {
  const counts = [...speeds.values()].flatMap((of) => REFUNDS.map((type) => of[type].length));
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    title: by === 'week' ? i18n.t('numbers.speed.byWeek') : i18n.t('numbers.speed.byShift'),
    definition: i18n.t('numbers.speed.definition', { n, unknown: unknownTimes }),
    notes: [
      ...(by === 'week' ? [i18n.t('numbers.speed.lastWeek')] : []),
      ...(counts.some((count) => count > 0 && count < FEW) ? [i18n.t('numbers.few', { few: FEW })] : []),
    ],
    axis: by === 'week' ? i18n.t('numbers.week') : i18n.t('numbers.shift'),
    measure: 'time',
    series: [
      { id: 'refundOnly', name: WORDS.refundOnly(), tone: 'theirs', pattern: 'solid' },
      { id: 'returnRefund', name: WORDS.returnRefund(), tone: 'question', pattern: 'stripes' },
    ],
    bars: [...speeds].map(([key, of]) => ({
      key,
      label: by === 'week' ? dayOf(Number(key)).slice(5) : key || i18n.t('numbers.noShift'),
      values: Object.fromEntries(REFUNDS.map((type) => [type, medianOf(of[type])])),
    })),
    ...(benchmark === null
      ? {}
      : {
          mark: {
            value: benchmark.hours * HOUR,
            label: i18n.t('numbers.benchmark.mark', { hours: benchmark.hours, day: benchmark.day }),
          },
        }),
  };
}
