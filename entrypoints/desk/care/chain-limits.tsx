import { i18n } from '#i18n';
import styles from './care.module.css';

/** What a chain on one machine proves and what it does not: said beside it, so that nobody rests more on it. */
export function ChainLimits() {
  return (
    <details className={styles.limits}>
      <summary>{i18n.t('desk.care.chain.limits')}</summary>
      <ul>
        <li>{i18n.t('desk.care.chain.proves')}</li>
        <li>{i18n.t('desk.care.chain.provesNot')}</li>
        <li>{i18n.t('desk.care.chain.outside')}</li>
        <li>{i18n.t('desk.care.chain.time')}</li>
      </ul>
    </details>
  );
}
