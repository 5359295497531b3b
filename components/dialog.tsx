import { type ReactNode, useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './dialog.module.css';
import { KeyButton } from './key-button';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** The browser's own dialog over the page: it keeps the focus, and Esc closes it. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (element.current?.open === false) element.current.showModal();
  }, []);
  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={headingId} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <KeyButton look="quiet" hotkey="Esc" onClick={() => element.current?.close()}>
          {i18n.t('common.closeDialog')}
        </KeyButton>
      </header>
      {children}
    </dialog>
  );
}
