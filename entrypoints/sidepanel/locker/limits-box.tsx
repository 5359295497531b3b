import { i18n } from '#i18n';
import styles from './locker.module.css';

/** What a hash made on this machine proves, and what it does not. */
export function LimitsBox() {
  return (
    <details className={styles.limits}>
      <summary>{i18n.t('panel.locker.limits.title')}</summary>
      <p>{i18n.t('panel.locker.limits.yes')}</p>
      <p>{i18n.t('panel.locker.limits.no')}</p>
      <p>{i18n.t('panel.locker.limits.more')}</p>
    </details>
  );
}
