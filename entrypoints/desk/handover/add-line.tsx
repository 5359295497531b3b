import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { HANDOVER_SECTIONS, type HandoverSection } from '@/storage';
import type { DraftStep } from './draft';
import styles from './handover.module.css';
import { sectionWord } from './words';

/** A place to write a line that the log knows nothing of; it may be graded like any other. */
export function AddLine({ step }: { step: (step: DraftStep) => void }) {
  const [text, setText] = useState('');
  const [section, setSection] = useState<HandoverSection>('watch');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        step({ do: 'add', id: crypto.randomUUID(), section, severity: 'today', text });
        setText('');
      }}
    >
      <NativeSelect
        size="xs"
        aria-label={i18n.t('handover.columns.section')}
        data={HANDOVER_SECTIONS.map((value) => ({ value, label: sectionWord(value) }))}
        value={section}
        onChange={(event) => setSection(event.currentTarget.value as HandoverSection)}
      />
      <input
        className={styles.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={i18n.t('handover.add')}
        aria-label={i18n.t('handover.add')}
      />
      <KeyButton type="submit" look="quiet" disabled={text.trim() === ''}>
        {i18n.t('common.add')}
      </KeyButton>
    </form>
  );
}
