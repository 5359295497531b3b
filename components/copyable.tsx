import { UnstyledButton } from '@mantine/core';
import { i18n } from '#i18n';
import styles from './copyable.module.css';
import { useCopy } from './use-copy';

/** Two sheets, one over the other: as everywhere. The button's name is in words. */
const CopyIcon = () => (
  <svg viewBox="0 0 12 12" width="11" height="11" fill="none" stroke="currentColor" aria-hidden>
    <rect x="1" y="3.5" width="7" height="7.5" rx="1.2" />
    <path d="M4 3.5V2.2A1.2 1.2 0 0 1 5.2 1h4.6A1.2 1.2 0 0 1 11 2.2v5.6A1.2 1.2 0 0 1 9.8 9H8" />
  </svg>
);

type Props = {
  text: string;
  /** Names it to assistive tools. */
  what: string;
  /** Shown in its place where there is no room for the whole; still copied whole. */
  short?: string;
};

/** An id: selectable as text, copied whole by the button beside it. */
export function Copyable({ text, what, short = text }: Props) {
  const { copy, state } = useCopy();
  const word = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <span className={styles.copyable}>
      <span className={styles.text} title={text}>
        {short}
      </span>
      <UnstyledButton
        className={styles.button ?? ''}
        data-state={state}
        onClick={() => void copy(text)}
        aria-label={i18n.t('common.copyWhat', { what })}
      >
        {state === 'idle' ? <CopyIcon /> : word[state]}
      </UnstyledButton>
      <span className={styles.spoken} aria-live="polite">
        {state === 'idle' ? '' : word[state]}
      </span>
    </span>
  );
}
