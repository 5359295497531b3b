import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import styles from './panel.module.css';

/** Asked once: entries carry a name, so that the next shift knows whom to ask. */
export function AuthorField({ onSave }: { onSave: (author: string) => void }) {
  const [name, setName] = useState('');
  return (
    <Card tone="question" title={i18n.t('panel.author.title')} hint={i18n.t('panel.author.hint')}>
      <form
        className={styles.choices}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSave(name.trim());
        }}
      >
        <input
          className={field.field}
          data-wide
          aria-label={i18n.t('panel.author.title')}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
        <KeyButton type="submit" disabled={name.trim() === ''}>
          {i18n.t('common.save')}
        </KeyButton>
      </form>
    </Card>
  );
}
