import { UnstyledButton } from '@mantine/core';
import { i18n } from '#i18n';
import styles from './copyable.module.css';
import { useCopy } from './use-copy';

/** An id: selectable as text, copied whole by the button beside it. `what` names it to assistive tools. */
export function Copyable({ text, what }: { text: string; what: string }) {
  const { copy, state } = useCopy();
  const word = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <span className={styles.copyable}>
      <span className={styles.text}>{text}</span>
      <UnstyledButton
        className={styles.button ?? ''}
        data-state={state}
        onClick={() => void copy(text)}
        aria-label={i18n.t('common.copyWhat', { what })}
      >
        {word[state]}
      </UnstyledButton>
      <span className={styles.spoken} aria-live="polite">
        {state === 'idle' ? '' : word[state]}
      </span>
    </span>
  );
}
