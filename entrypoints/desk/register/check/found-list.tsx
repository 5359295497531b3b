import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { shortMoment } from '@/components/words';
import type { ListedRow } from '@/storage';
import { progressWord, shopOf } from '../../listed/filter';
import styles from './check.module.css';

type Props = {
  title: string;
  hint: string;
  rows: readonly ListedRow[];
  tone: Tone;
  /** False: there is nothing to compare with, so there is no number either. */
  known?: boolean;
  onOpen: (id: string) => void;
};

/** A list longer than this is worked off by the filter, not by reading it here. */
const LONGEST = 100;

/** What one question found: how many, and each row to open. */
export function FoundList({ title, hint, rows, tone, known = true, onOpen }: Props) {
  return (
    <details className={styles.found} open={rows.length > 0 && rows.length <= 12}>
      <summary>
        {title}{' '}
        <Pill tone={rows.length === 0 ? 'plain' : tone}>
          {known ? rows.length : i18n.t('desk.check.none')}
        </Pill>
      </summary>
      <p className={styles.hint}>{hint}</p>
      <ul>
        {rows.slice(0, LONGEST).map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.id} onClick={() => onOpen(row.id)}>
              {row.head?.afterSaleId ??
                row.head?.orderId ??
                row.lines[0]?.orderId ??
                row.lines[0]?.afterSaleId ??
                '—'}
            </button>
            <span>{shopOf(row)}</span>
            <span>{progressWord(row)}</span>
            <span className={styles.when}>
              {row.head === null
                ? i18n.t('desk.check.never')
                : i18n.t('desk.check.readAt', { at: shortMoment(row.head.readAt) })}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > LONGEST ? <p>{i18n.t('desk.check.more', { n: rows.length - LONGEST })}</p> : null}
    </details>
  );
}
