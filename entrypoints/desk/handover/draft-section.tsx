import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import type { DraftLine, HandoverSection } from '@/storage';
import type { DraftStep } from './draft';
import { DraftLineRow } from './draft-line-row';
import styles from './handover.module.css';
import { sectionWord } from './words';

type Props = {
  section: HandoverSection;
  lines: readonly DraftLine[];
  step: (step: DraftStep) => void;
};

/** One of the six sections: its lines, and a place to write one more. */
export function DraftSection({ section, lines, step }: Props) {
  const [text, setText] = useState('');
  const name = sectionWord(section);
  const add = () => {
    if (text.trim() === '') return;
    step({ do: 'add', id: crypto.randomUUID(), section, text });
    setText('');
  };
  const count = lines.filter((line) => !line.removed).length;
  return (
    <Card
      title={name}
      aside={count}
      tone={section === 'dueSoon' && count > 0 ? 'ours' : 'plain'}
      paint="edge"
    >
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          <DraftLineRow key={line.id} line={line} n={i + 1} step={step} />
        ))}
      </ol>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className={styles.text}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={i18n.t('handover.add', { section: name })}
          aria-label={i18n.t('handover.add', { section: name })}
        />
        <KeyButton type="submit" look="quiet" disabled={text.trim() === ''}>
          {i18n.t('common.add')}
        </KeyButton>
      </form>
    </Card>
  );
}
