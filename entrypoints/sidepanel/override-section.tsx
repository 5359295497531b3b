import { useState } from 'react';
import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { answerWord, questionWord } from '@/components/words';
import { ANSWER_VALUES, QUESTIONS, type Question } from '@/rules';
import type { StoreTrouble } from '@/storage';
import { standingOverride } from './override-note';
import styles from './panel.module.css';
import type { Record, Shown } from './shown';

type Judged = Exclude<Question, 'timeLimit'>;

/** What a person may judge otherwise: what to do, always; else whatever the book answers. A time limit is no opinion. */
const judgedHere = ({ judgement: { answers } }: Shown): Judged[] =>
  QUESTIONS.filter(
    (question): question is Judged =>
      question !== 'timeLimit' && (question === 'outcome' || answers[question].state !== 'not-applicable'),
  ).sort((a, b) => Number(b === 'outcome') - Number(a === 'outcome'));

/** The person's own verdict, with a reason. It is kept beside the machine's; the machine's is not touched. */
export function OverrideSection({ shown, record }: { shown: Shown; record: Record }) {
  const [chosen, setChosen] = useState<Judged>('outcome');
  const [value, setValue] = useState('');
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const questions = judgedHere(shown);
  const question = questions.includes(chosen) ? chosen : 'outcome';
  const answer = shown.judgement.answers[question];

  const keep = async (kept: string, reason: string) => {
    const machine = answer.value ?? answer.state;
    const failure = await record({ kind: 'override', question, value: kept, machine, text: reason });
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
          className={field.field}
          aria-label={i18n.t('panel.override.question')}
          value={question}
          onChange={(event) => {
            setChosen(questions.find((one) => one === event.target.value) ?? 'outcome');
            setValue('');
          }}
        >
          {questions.map((one) => (
            <option key={one} value={one}>
              {questionWord(one)}
            </option>
          ))}
        </select>
        <select
          className={field.field}
          aria-label={i18n.t('panel.override.value')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        >
          <option value="">{i18n.t('panel.override.value')}</option>
          {ANSWER_VALUES[question].map((one) => (
            <option key={one} value={one}>
              {answerWord(question, one)}
            </option>
          ))}
        </select>
        <input
          className={field.field}
          data-wide
          aria-label={i18n.t('panel.override.reason')}
          placeholder={i18n.t('panel.override.reason')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <KeyButton type="submit" disabled={value === '' || text.trim() === ''}>
          {i18n.t('common.save')}
        </KeyButton>
        {standingOverride(shown.entries, question) === null ? null : (
          <KeyButton look="quiet" onClick={() => void keep('', '')}>
            {i18n.t('panel.override.takeBack')}
          </KeyButton>
        )}
      </form>
      {trouble === null ? null : (
        <p role="alert" className={styles.alert}>
          {storeTroubleWord(trouble)}
        </p>
      )}
    </details>
  );
}
