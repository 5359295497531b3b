import { memo, useState } from 'react';
import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import type { Book, HistoryEntry } from '@/rules';
import { HistoryMarks } from '../../shared/history-marks';
import styles from './history.module.css';
import { HistoryNow } from './history-now';

type Props = { entry: HistoryEntry; book: Book; now: number };

/** One sentence of the training: what it said, where and how old that is, and what holds now behind one click. */
export const HistoryRow = memo(function HistoryRow({ entry, book, now }: Props) {
  const { id, says, document, doubt, holdsNow, replacements, weakPoints } = entry;
  const knownNow = holdsNow.length + replacements.length + weakPoints.length > 0;
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <div className={styles.first}>
        <span className={styles.said}>{inTongue(says)}</span>
        <HistoryMarks entry={entry} />
      </div>
      <p className={styles.where}>
        {i18n.t('desk.history.where', { document: inTongue(document.title), age: inTongue(document.age) })}{' '}
        <span className={styles.ids}>{id}</span>
        {doubt === undefined ? null : <em>{i18n.t('desk.history.doubt', { doubt: inTongue(doubt) })}</em>}
      </p>
      {knownNow ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{i18n.t('desk.history.now')}</summary>
          {open ? <HistoryNow entry={entry} book={book} now={now} /> : null}
        </details>
      ) : (
        <p className={styles.where}>{i18n.t('desk.history.nowNone')}</p>
      )}
    </li>
  );
});
