import { i18n } from '#i18n';
import type { CaughtPromise } from '@/rules';
import styles from './try-box.module.css';
import { actionWord, lastMoment } from './words';

/** The promises a draft makes, each with the last moment it can be kept, Shanghai time. */
export function PromiseList({ promises, now }: { promises: readonly CaughtPromise[]; now: number }) {
  if (promises.length === 0) return null;
  return (
    <section className={styles.promisesBox} aria-label={i18n.t('desk.scripts.promises')}>
      <h3 className={styles.promisesTitle}>{i18n.t('desk.scripts.promises')}</h3>
      <ul className={styles.promises}>
        {promises.map((promise) => (
          <li key={promise.start}>
            <q lang="zh">{promise.text}</q>
            <span>{actionWord(promise.action)}</span>
            <strong>
              {promise.dueAt === null
                ? i18n.t('desk.scripts.noDue')
                : i18n.t('desk.scripts.due', { when: lastMoment(promise.dueAt, now) })}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
