import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Answer, Question } from '@/rules';
import styles from './answer-cell.module.css';
import { inkOf, type Tone } from './tone';
import { answerWord, factWord, questionWord, stateWord } from './words';

const TONES: Record<Answer['state'], Tone> = {
  decided: 'plain',
  unknown: 'question',
  conflict: 'danger',
  'check-source': 'question',
  'not-applicable': 'plain',
};

/** An answer in a few words; what it still waits for when it is not decided. */
export function answerLine(question: Question, answer: Answer): string {
  if (answer.state === 'decided' && answer.value !== undefined) return answerWord(question, answer.value);
  if (answer.state === 'conflict' && answer.rivals) {
    return answer.rivals.map((rival) => answerWord(question, rival.value)).join(' / ');
  }
  if (answer.state === 'unknown' && answer.missing.length > 0) {
    return `${stateWord('unknown')}: ${answer.missing.slice(0, 2).map(factWord).join(', ')}`;
  }
  return stateWord(answer.state);
}

type Props = {
  question: Question;
  answer: Answer;
  /** What a person judged instead; shown beside the answer, not in its place. */
  mine?: string | undefined;
  children: ReactNode;
};

/** One question and its answer; opening it shows `children`, the reasons. */
export function AnswerCell({ question, answer, mine, children }: Props) {
  return (
    <details className={styles.cell}>
      <summary className={styles.summary}>
        <span className={styles.question}>{questionWord(question)}</span>
        <span
          className={styles.value}
          style={{ color: answer.state === 'decided' ? 'var(--ink)' : inkOf(TONES[answer.state]) }}
        >
          {answerLine(question, answer)}
        </span>
        {mine === undefined ? null : (
          <span className={styles.mine}>
            {i18n.t('panel.override.mine', { value: answerWord(question, mine) })}
          </span>
        )}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
