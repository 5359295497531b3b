import { i18n } from '#i18n';
import { KeyButton } from './key-button';
import styles from './work-bar.module.css';

type Props = {
  /** What is being done. */
  what: string;
  /** 0 … 1. */
  part: number;
  onCancel: () => void;
};

/** Long work: what, how far, and the way to call it off. */
export function WorkBar({ what, part, onCancel }: Props) {
  const percent = Math.round(part * 100);
  return (
    <div className={styles.work}>
      <label className={styles.label}>
        {what}
        <progress className={styles.bar} max={1} value={part} />
      </label>
      <span className={styles.percent}>{percent}%</span>
      <KeyButton look="quiet" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </KeyButton>
    </div>
  );
}
