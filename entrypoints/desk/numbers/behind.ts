/** From a bar to the cases it is made of. */
import { i18n } from '#i18n';
import { moment, shortDuration } from '@/components/words';
import { overdueKey, ranOutWord } from './count-charts';
import type { Overdue } from './overdue';
import { REFUNDS, type Speeds, type Tally } from './tally';

/** What a bar is made of: cases, each with what made it count. */
export type Behind = { title: string; items: readonly { key: string; what: string }[] };

/** @param series of one kind of refund; absent = all of them. The slowest first. */
export function behindSpeed(title: string, speeds: Speeds, key: string, series?: string): Behind {
  const of = speeds.get(key);
  const handled = REFUNDS.filter((type) => series === undefined || type === series).flatMap(
    (type) => of?.[type] ?? [],
  );
  const sorted = handled.toSorted((a, b) => b.ms - a.ms);
  return { title, items: sorted.map(({ key: of, ms }) => ({ key: of, what: shortDuration(ms) })) };
}

export const behindReason = (title: string, { reasons }: Pick<Tally, 'reasons'>, reason: string): Behind => ({
  title,
  items: (reasons.get(reason) ?? []).map((key) => ({ key, what: '' })),
});

/** Each with what ran out, when, in which shift, and who did last anything about it. */
export function behindOverdue(
  by: 'clock' | 'shift',
  title: string,
  overdue: readonly Overdue[],
  key: string,
): Behind {
  return {
    title,
    items: overdue
      .filter((one) => overdueKey(by, one) === key)
      .map(({ figure, clock, shift }) => ({
        key: figure.key,
        what: [
          ranOutWord(clock),
          moment(figure.dueAt),
          ...(shift ? [shift] : []),
          figure.handler === '' ? i18n.t('numbers.overdue.nobody') : figure.handler,
        ].join(' · '),
      })),
  };
}
