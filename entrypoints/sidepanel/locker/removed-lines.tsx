import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { Removed } from '@/storage';
import { nameOf } from './item-words';
import styles from './locker.module.css';

/** What was just taken out, each with the way back. */
export function RemovedLines({ removed, onBack }: { removed: Removed[]; onBack: (one: Removed) => void }) {
  if (removed.length === 0) return null;
  return (
    <ul className={styles.removed} role="status">
      {removed.map((one) => (
        <li key={one.evidence.id} className={styles.line}>
          <span className={styles.said}>
            {i18n.t('panel.locker.removed', { what: nameOf(one.evidence) })}
          </span>
          <KeyButton
            onClick={() => onBack(one)}
            label={i18n.t('panel.locker.backLabel', { what: nameOf(one.evidence) })}
          >
            {i18n.t('common.undo')}
          </KeyButton>
        </li>
      ))}
    </ul>
  );
}
