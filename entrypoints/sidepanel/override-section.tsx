import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { answerWord } from '@/components/words';
import type { StoreTrouble } from '@/storage';
import styles from './panel.module.css';
import type { Record, Shown } from './shown';

const OUTCOMES = [
  'refund',
  'returnRefund',
  'exchange',
  'resend',
  'repair',
  'refusable',
  'negotiate',
  'paySeller',
] as const;

/** The person's own verdict, with a reason. It is kept beside the machine's; the machine's is not touched. */
export function OverrideSection({ shown, record }: { shown: Shown; record: Record }) {
  const [value, setValue] = useState('');
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const outcome = shown.judgement.answers.outcome;
  const machine = outcome.value ?? outcome.state;
  const standing = shown.entries.findLast(
    (entry) => entry.kind === 'override' && entry.question === 'outcome',
  );
  const stands = standing?.kind === 'override' && standing.value !== '';

  const keep = async (kept: string, reason: string) => {
    const failure = await record({
      kind: 'override',
      question: 'outcome',
      value: kept,
      machine,
      text: reason,
    });
    setTrouble(failure);
    if (failure !== null) return;
    setValue('');
    setText('');
  };

  return (
    <details className={styles.fold}>
      <summary>{i18n.t('panel.override.title')}</summary>
      <form
        className={styles.choices}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(value, text.trim());
        }}
      >
        <select
          className={styles.field}
          aria-label={i18n.t('panel.override.value')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        >
          <option value="">{i18n.t('panel.override.value')}</option>
          {OUTCOMES.map((one) => (
            <option key={one} value={one}>
              {answerWord('outcome', one)}
            </option>
          ))}
        </select>
        <input
          className={styles.field}
          data-wide
          aria-label={i18n.t('panel.override.reason')}
          placeholder={i18n.t('panel.override.reason')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <KeyButton type="submit" disabled={value === '' || text.trim() === ''}>
          {i18n.t('common.save')}
        </KeyButton>
        {stands ? (
          <KeyButton look="quiet" onClick={() => void keep('', '')}>
            {i18n.t('panel.override.takeBack')}
          </KeyButton>
        ) : null}
      </form>
      {trouble === null ? null : (
        <p role="alert" className={styles.alert}>
          {storeTroubleWord(trouble)}
        </p>
      )}
    </details>
  );
}
