import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import type { Book } from '@/rules';
import styles from './history.module.css';
import { HistoryRow } from './history-row';
import type { ListedHistory } from './listed-history';

/** What is drawn at first, and by each further step: typing must not wait for 246 rows. */
const PAGE = 12;

type Props = { found: readonly ListedHistory[]; book: Book; now: number };

/** The training documents, searched with the rules and kept apart from them: nothing here decides. */
export function HistoryCard({ found, book, now }: Props) {
  // Another search begins at its first page again.
  const [paged, setPaged] = useState({ found, shown: PAGE });
  const shown = paged.found === found ? paged.shown : PAGE;
  if (found.length === 0) return null;
  const left = found.length - shown;
  return (
    <Card
      title={i18n.t('desk.history.title')}
      hint={i18n.t('desk.history.hint')}
      aside={i18n.t('desk.history.count', { n: found.length })}
    >
      <ul className={styles.rows}>
        {found.slice(0, shown).map(({ entry }) => (
          <HistoryRow key={entry.id} entry={entry} book={book} now={now} />
        ))}
      </ul>
      {left > 0 ? (
        <button
          type="button"
          className={styles.more}
          onClick={() => setPaged({ found, shown: shown + PAGE * 2 })}
        >
          {i18n.t('desk.history.more', { n: left })}
        </button>
      ) : null}
    </Card>
  );
}
