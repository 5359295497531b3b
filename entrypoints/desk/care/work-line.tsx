import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { Doing } from '../../shared/backup/use-long-work';
import styles from './care.module.css';

/** How far a work is, and the button that stops it. */
export function WorkLine({ words, onStop }: { words: string; onStop: () => void }) {
  return (
    <p className={styles.acting}>
      <span>{words}</span>
      <KeyButton look="quiet" onClick={onStop}>
        {i18n.t('desk.backup.stop')}
      </KeyButton>
    </p>
  );
}

/** The two numbers of a line that counts. */
export const counted = ({ done, total }: Doing) => ({
  done: done.toLocaleString('en').replaceAll(',', ' '),
  total: total.toLocaleString('en').replaceAll(',', ' '),
});
