import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import type { DeskDb } from '@/storage';
import { openCase } from '../shared/open';
import { CaseHit } from './case-hit';
import styles from './glance.module.css';
import { OverviewPills, useOverview } from './shift-pills';

/** As many as leave the popup without a scroll bar (browsers cut it at 600 px). */
const MOST = 5;

/** With an empty box: the nearest deadlines, ours first, and two numbers of the shift. */
export function Glance({ db }: { db: DeskDb }) {
  const seen = useOverview(db, MOST);
  if (seen === undefined) return null;
  if (seen.nearest.length === 0) {
    return (
      <Empty title={i18n.t('popup.nearestNone')}>
        <p>{i18n.t('popup.nearestTeach')}</p>
      </Empty>
    );
  }
  return (
    <section aria-label={i18n.t('popup.nearest')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{i18n.t('popup.nearest')}</h2>
        <OverviewPills seen={seen} />
      </header>
      <ul className={styles.list}>
        {seen.nearest.map((row) => (
          <li key={row.key}>
            <button type="button" className={styles.case} onClick={() => void openCase(row.key)}>
              <CaseHit row={row} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
