import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { historyAbout, type RuleId } from '@/rules';
import { HistoryMarks } from '../../shared/history-marks';
import styles from './history.module.css';

/** On a rule of today: what the training said on the same matter. Nothing where it said nothing. */
export function HistoryOfRule({ id }: { id: RuleId }) {
  const about = historyAbout(id);
  if (about.length === 0) return null;
  return (
    <details className={styles.ofRule}>
      <summary>{i18n.t('desk.history.ofRule', { n: about.length })}</summary>
      <ul className={styles.cited}>
        {about.map((entry) => (
          <li key={entry.id} className={styles.first}>
            <span className={styles.said}>
              {inTongue(entry.says)}{' '}
              <span className={styles.where}>
                {i18n.t('desk.history.where', {
                  document: inTongue(entry.document.title),
                  age: inTongue(entry.document.age),
                })}
              </span>
            </span>
            <HistoryMarks entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}
