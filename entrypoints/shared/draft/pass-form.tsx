import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { onAltKeys } from '../on-alt-keys';
import styles from './draft.module.css';

type Props = { said: string; pass: (why: string) => Promise<boolean>; onLeave: () => void };

/** Why a sentence goes out although it should not. The reason is kept in the case's log; without one nothing passes. */
export function PassForm({ said, pass, onLeave }: Props) {
  const [why, setWhy] = useState('');
  const [writing, setWriting] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const keep = async () => {
    if (why.trim() === '' || writing) return;
    setWriting(true);
    const kept = await pass(why.trim());
    setWriting(false);
    // The panel says above why it was not kept; the reason stays here.
    if (kept) onLeave();
  };
  return (
    <form
      className={styles.pass}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <input
        ref={box}
        type="text"
        className={field.field}
        data-wide
        value={why}
        maxLength={200}
        placeholder={i18n.t('replies.draft.why')}
        aria-label={i18n.t('replies.draft.whyLabel', { said })}
        aria-keyshortcuts="Alt+S Escape"
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          onAltKeys({ s: () => void keep() })(event);
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
      />
      <KeyButton type="submit" hotkey="Alt+S" loading={writing} disabled={why.trim() === ''}>
        {i18n.t('replies.draft.passKeep')}
      </KeyButton>
    </form>
  );
}
