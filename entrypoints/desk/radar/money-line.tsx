import { useMemo } from 'react';
import { i18n } from '#i18n';
import { money } from '@/components/words';
import type { ListedRow } from '@/storage';
import { type Awaited, awaitedOf } from './awaited';
import styles from './radar.module.css';

const told = ({ n, fen }: Awaited) => ({ n, sum: money(fen) });

/** What couriers owe and what waits for an answer, each with its number of cases; only sums that people wrote down. */
export function MoneyLine({ rows }: { rows: readonly ListedRow[] }) {
  const { asking, owed } = useMemo(() => awaitedOf(rows), [rows]);
  if (asking.n + owed.n === 0) return null;
  return (
    <p className={styles.sweep} role="note">
      {owed.n === 0 ? null : i18n.t('desk.radar.money.owed', told(owed))}{' '}
      {asking.n === 0 ? null : i18n.t('desk.radar.money.asking', told(asking))}
    </p>
  );
}
