import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import styles from './glance.module.css';

/** Asks once who works here. The name stays in the box until the store has it. */
export function NameField({ onSave }: { onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <label className={styles.askLabel}>
        {i18n.t('popup.askName')}
        <input
          className={styles.askInput}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <KeyButton type="submit" disabled={name.trim() === ''}>
        {i18n.t('common.save')}
      </KeyButton>
      <p className={styles.askWhy}>{i18n.t('popup.askNameWhy')}</p>
    </form>
  );
}
