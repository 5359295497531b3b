import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { ListedRow } from '@/storage';
import styles from './radar.module.css';
import { queryText, type RadarQuery, VIEWS } from './radar-query';
import { sectionsOf, type When } from './sections';
import { viewWord } from './words';

type Props = {
  query: RadarQuery;
  /** null while they are read: a number of some would pass for the number of all. */
  rows: readonly ListedRow[] | null;
  when: When;
};

/** The ways to look at the open cases, each an address, with how many it lists. */
export function RadarViews({ query, rows, when: { now, until } }: Props) {
  const counts = useMemo(
    () =>
      VIEWS.map((view) =>
        rows === null
          ? null
          : sectionsOf(view, rows, { now, until }).reduce((sum, section) => sum + section.rows.length, 0),
      ),
    [rows, now, until],
  );
  return (
    <nav className={styles.views} aria-label={i18n.t('desk.radar.views.label')}>
      {VIEWS.map((view, nth) => {
        // Most shops wait for no money; who looks at it keeps its name.
        if (view === 'money' && view !== query.view && (counts[nth] ?? 0) === 0) return null;
        const text = queryText({ ...query, view });
        return (
          <a
            key={view}
            href={text === '' ? '#radar' : `#radar?${text}`}
            className={styles.view}
            aria-current={view === query.view ? 'page' : undefined}
          >
            {viewWord(view)} <span className={styles.count}>{counts[nth]}</span>
          </a>
        );
      })}
    </nav>
  );
}
