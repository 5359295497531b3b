import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { Reception } from '@/storage';
import styles from './handover.module.css';

type Props = { reception: Reception; named: boolean; sign: (why: string) => void };

/** The signature. Lines that nobody read back are named, and signing over them takes a sentence of its own. */
export function SignFor({ reception: { handover, unread }, named, sign }: Props) {
  const [why, setWhy] = useState('');
  if (unread.length === 0) {
    return (
      <div className={styles.acting}>
        <KeyButton look="main" disabled={!named} onClick={() => sign('')}>
          {i18n.t('handover.take.sign')}
        </KeyButton>
        <p className={styles.hint}>{i18n.t('handover.take.allRead')}</p>
      </div>
    );
  }
  const numbers = unread.map((id) => handover.lines.findIndex((line) => line.id === id) + 1).join('、');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') sign(why.trim());
      }}
    >
      <span className={styles.bad}>{i18n.t('handover.take.unreadNamed', { numbers })}</span>
      <input
        className={styles.text}
        value={why}
        maxLength={400}
        onChange={(event) => setWhy(event.currentTarget.value)}
        placeholder={i18n.t('handover.take.why')}
        aria-label={i18n.t('handover.take.why')}
      />
      <KeyButton type="submit" look="quiet" disabled={!named || why.trim() === ''}>
        {i18n.t('handover.take.signAnyway')}
      </KeyButton>
    </form>
  );
}
