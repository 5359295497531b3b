import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import type { EntryBody, TakenBack } from '@/storage';
import { entryLine } from './entry-line';
import styles from './panel.module.css';
import type { Record } from './shown';
import timeline from './timeline.module.css';

/** The same again: the log only grows, so what was taken back comes back as a new entry with its words. */
function again(line: TakenBack): EntryBody {
  switch (line.kind) {
    case 'note':
      return { kind: 'note', text: line.text };
    case 'call':
      return { kind: 'call', text: line.text, reached: line.reached };
    case 'promise':
      return { kind: 'promise', text: line.text, dueAt: line.dueAt };
  }
}

/** What somebody took back: folded away, still readable, and put back by one tap. */
export function BackLine({ line, record }: { line: TakenBack; record: Record }) {
  const [isPut, setPut] = useState(false);
  const putBack = async () => {
    setPut(true);
    if ((await record(again(line))) !== null) setPut(false);
  };
  return (
    <li className={styles.row} data-kind="back">
      <details className={timeline.back}>
        <summary>{i18n.t('panel.log.backBy', { who: line.backBy, when: moment(line.backAt) })}</summary>
        <s className={styles.entryText}>{entryLine(line, (id) => id)}</s>{' '}
        <span className={styles.faint}>
          {line.author} {moment(line.at)}
        </span>
      </details>
      {isPut ? null : (
        <KeyButton
          look="quiet"
          label={i18n.t('panel.log.putBackLabel', { text: line.text })}
          onClick={() => void putBack()}
        >
          {i18n.t('panel.log.putBack')}
        </KeyButton>
      )}
    </li>
  );
}
