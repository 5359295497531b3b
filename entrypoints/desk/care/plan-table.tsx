import { i18n } from '#i18n';
import type { RestorePlan } from '@/storage';
import styles from './care.module.css';

/** What taking a file in would do, a line per kind of thing. */
export function PlanTable({ plan }: { plan: RestorePlan }) {
  return (
    <ul className={styles.places}>
      {plan.tables.map(({ name, fresh, known, differs }) => (
        <li key={name} className={styles.place}>
          <span>
            {i18n.t('desk.backup.restore.row', {
              what: i18n.t(`desk.backup.tables.${name}`),
              fresh,
              known,
            })}
          </span>
          {differs === 0 ? null : (
            <span className={styles.soft}>{i18n.t('desk.backup.restore.differs', { n: differs })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
