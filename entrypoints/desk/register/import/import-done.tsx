import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { RegisterPlan } from '@/storage';
import { useRegisterFilter } from '../use-register-filter';
import styles from './import.module.css';

type Props = {
  plan: RegisterPlan;
  written: number;
  /** How many lines were taken back; null = nobody asked. */
  undone: number | null;
  onUndo: () => void;
  onClose: () => void;
};

/** What was taken in. It can be taken back at once, so nobody was asked whether they are sure. */
export function ImportDone({ plan, written, undone, onUndo, onClose }: Props) {
  const { setFilter } = useRegisterFilter();
  const look = () => {
    setFilter({ scope: 'all', source: 'line' });
    onClose();
  };
  return (
    <>
      <p role="status" className={styles.result}>
        {i18n.t('desk.import.done', { n: written })}
        {undone === null ? '' : ` · ${i18n.t('desk.import.undone', { n: undone })}`}
      </p>
      {undone !== null && undone < plan.new.length ? (
        <p className={styles.hint}>{i18n.t('desk.import.undoneRest', { n: plan.new.length - undone })}</p>
      ) : null}
      {undone !== null && plan.changed.length > 0 ? (
        <p className={styles.hint}>{i18n.t('desk.import.undoneChanged', { n: plan.changed.length })}</p>
      ) : null}
      <div className={styles.steps}>
        {undone === null && plan.new.length > 0 ? (
          <KeyButton look="quiet" onClick={onUndo}>
            {i18n.t('desk.import.undo')}
          </KeyButton>
        ) : null}
        <KeyButton look="main" onClick={look}>
          {i18n.t('desk.import.look')}
        </KeyButton>
      </div>
    </>
  );
}
