import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { WorkBar } from '@/components/work-bar';
import styles from './only-line.module.css';
import type { OnlyThese } from './use-only';

/** Says that a list holds only what it was opened for, and leads to all of it. Nothing where it holds everything. */
export function OnlyLine({ only, onAll }: { only: OnlyThese; onAll: () => void }) {
  const { keys, title, doing, failed, stop } = only;
  const leave = () => {
    stop();
    onAll();
  };
  if (keys === null) return null;
  if (doing !== null) {
    const part = doing.total === 0 ? 0 : doing.done / doing.total;
    return <WorkBar what={i18n.t('numbers.counting')} part={part} onCancel={leave} />;
  }
  if (title === '' && !failed) return null;
  return (
    <p className={styles.line} role={failed ? 'alert' : 'status'}>
      {failed ? i18n.t('numbers.failed') : i18n.t('desk.only.these', { title, n: keys.size })}
      <KeyButton look="quiet" onClick={leave}>
        {i18n.t('desk.only.all')}
      </KeyButton>
    </p>
  );
}
