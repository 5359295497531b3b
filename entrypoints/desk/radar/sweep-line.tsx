import { useMemo } from 'react';
import { i18n } from '#i18n';
import { shortDuration, shortMoment } from '@/components/words';
import type { ListedRow, ShiftTable } from '@/storage';
import styles from './radar.module.css';
import { sweepOf } from './sweep';

type Props = { rows: readonly ListedRow[]; table: ShiftTable | null; now: number };

/** What doing them tonight gains, of this machine's own numbers; where a number is missing it says which. */
export function SweepLine({ rows, table, now }: Props) {
  const { cases, n, waited, nextAt, gain } = useMemo(() => sweepOf(rows, table, now), [rows, table, now]);
  if (cases === 0) return null;
  return (
    <p className={styles.sweep} role="note">
      {waited === null
        ? i18n.t('desk.radar.sweep.unread', { cases })
        : i18n.t('desk.radar.sweep.waited', { cases, time: shortDuration(waited), n })}{' '}
      {gain === null || nextAt === null
        ? i18n.t('desk.radar.sweep.noTable')
        : i18n.t('desk.radar.sweep.gain', { at: shortMoment(nextAt, now), time: shortDuration(gain) })}
    </p>
  );
}
