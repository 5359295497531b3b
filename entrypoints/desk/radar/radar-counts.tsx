import { memo } from 'react';
import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { DAY } from '@/rules';
import type { ListedRow } from '@/storage';
import bar from '../listed/bar.module.css';
import type { ListedIndex } from '../listed/follow-listed';

type Props = {
  index: ListedIndex;
  /** Every open case. */
  all: readonly ListedRow[];
  shown: readonly ListedRow[];
  now: number;
};

/**
 * How many are listed and how many of them press. Beside it what these numbers do not know: a case whose status was
 * not read, or not for a day, is not one that is fine.
 */
export const RadarCounts = memo(function RadarCounts({ index, all, shown, now }: Props) {
  const count = (rows: readonly ListedRow[], holds: (head: NonNullable<ListedRow['head']>) => boolean) =>
    rows.filter(({ head }) => head !== null && holds(head)).length;
  const pills: [n: number, tone: Tone, word: string, hint: string][] = [
    [
      count(shown, ({ turn }) => turn === 'seller'),
      'ours',
      i18n.t('desk.radar.ours'),
      i18n.t('desk.radar.oursHint'),
    ],
    [
      count(shown, ({ dueAt }) => dueAt !== null && dueAt <= now),
      'danger',
      i18n.t('desk.radar.late'),
      i18n.t('desk.radar.lateHint'),
    ],
    [
      count(all, ({ turn, status }) => turn === 'unknown' || status === null),
      'question',
      i18n.t('desk.radar.unread'),
      i18n.t('desk.radar.unreadHint'),
    ],
    [
      count(all, ({ readAt }) => readAt <= now - DAY),
      'question',
      i18n.t('desk.radar.old'),
      i18n.t('desk.radar.oldHint'),
    ],
    [
      count(all, ({ shop }) => shop === ''),
      'question',
      i18n.t('desk.register.noShop'),
      i18n.t('desk.radar.noShopHint'),
    ],
  ];
  return (
    <span className={bar.counts} role="status">
      {index.whole
        ? i18n.t('desk.radar.count', { shown: shown.length, all: all.length })
        : i18n.t('desk.register.reading', { all: index.all })}
      {pills.map(([n, tone, word, hint]) =>
        n === 0 || !index.whole ? null : (
          <span key={word} title={hint}>
            <Pill tone={tone} round>
              {word} {n}
            </Pill>
          </span>
        ),
      )}
    </span>
  );
});
