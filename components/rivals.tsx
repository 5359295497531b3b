import { i18n } from '#i18n';
import type { Answer, Citation as Cited, Question } from '@/rules';
import { Citations } from './because';
import { Pill } from './pill';
import styles from './rivals.module.css';
import { answerWord, inTongue } from './words';

type Props = {
  question: Question;
  answer: Answer;
  cite: (rule: string) => Cited | null;
  /** Epoch ms. */
  now: number;
};

/** Rules in force that disagree, side by side: what each says, where it stands, which to act on first and why. */
export function Rivals({ question, answer, cite, now }: Props) {
  return (
    <>
      <div className={styles.rivals}>
        {answer.rivals?.map(({ value, rules }, nth) => (
          <div key={value} className={styles.rival} data-first={nth === 0 || undefined}>
            <strong>{answerWord(question, value)}</strong>
            {nth === 0 ? <Pill tone="ours">{i18n.t('common.rivals.first')}</Pill> : null}
            <ul className={styles.says}>
              {rules.map((rule) => {
                const citation = cite(rule);
                return <li key={rule}>{citation === null ? rule : inTongue(citation.title)}</li>;
              })}
            </ul>
            <Citations rules={rules} cite={cite} now={now} />
          </div>
        ))}
      </div>
      <p className={styles.why}>
        {i18n.t(question === 'timeLimit' ? 'common.rivals.whyEarlier' : 'common.rivals.whyStricter')}
      </p>
    </>
  );
}
