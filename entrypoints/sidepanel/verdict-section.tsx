import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Because, Citations } from '@/components/because';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { Rivals } from '@/components/rivals';
import type { Tone } from '@/components/tone';
import { Why } from '@/components/why';
import { answerWord, factWord, stateWord } from '@/components/words';
import type { Answer } from '@/rules';
import { useCite } from '../shared/use-book';
import { OverrideNote } from './override-note';
import styles from './panel.module.css';
import { presumed } from './reasons';
import type { Shown } from './shown';

const TONES: Record<Answer['state'], Tone> = {
  decided: 'decided',
  unknown: 'question',
  conflict: 'danger',
  'check-source': 'question',
  'not-applicable': 'plain',
};

/** Reasons and sources in sight; the whole proof is one click away. */
const LINES = 3;
const CHIPS = 2;

function headline(answer: Answer): string {
  if (answer.state === 'decided' && answer.value !== undefined) return answerWord('outcome', answer.value);
  if (answer.state === 'not-applicable') return i18n.t('panel.verdict.nothingToDo');
  return stateWord(answer.state);
}

/** What to do with the request now, why, and by which rules. Never a verdict without its source. */
export function VerdictSection({ shown, children }: { shown: Shown; children?: ReactNode }) {
  const cite = useCite();
  const answer = shown.judgement.answers.outcome;
  const tone = TONES[answer.state];
  const count = new Set(answer.rules).size;
  return (
    <Card
      id="verdict"
      tone={tone}
      paint="edge"
      title={
        <span className={styles.verdict} data-tone={tone}>
          {headline(answer)}
        </span>
      }
      aside={
        answer.state === 'decided' && count > 1 ? (
          <Pill tone="decided">{i18n.t('panel.verdict.agree', { count })}</Pill>
        ) : undefined
      }
    >
      {answer.state === 'unknown' && answer.missing.length > 0 ? (
        <p>
          {i18n.t('panel.verdict.missing', {
            facts: answer.missing.map(factWord).join(i18n.t('panel.comma')),
          })}
        </p>
      ) : null}
      {answer.state === 'check-source' ? <p>{i18n.t('panel.verdict.checkSource')}</p> : null}
      {answer.state === 'conflict' ? (
        <Rivals question="outcome" answer={answer} cite={cite} now={shown.at} />
      ) : (
        <>
          <Because
            reasons={answer.because.slice(0, LINES)}
            facts={shown.facts}
            presumed={presumed}
            cite={cite}
          />
          {answer.because.length <= LINES ? null : (
            <p className={styles.faint}>
              {i18n.t('panel.verdict.alsoSays', { count: answer.because.length - LINES })}
            </p>
          )}
          <Citations
            rules={answer.rules}
            cite={cite}
            now={shown.at}
            inSight={answer.state === 'unknown' ? 0 : CHIPS}
          />
          {answer.because.length === 0 ? null : (
            <details className={styles.others}>
              <summary>{i18n.t('common.why.title')}</summary>
              <Why
                answer={answer}
                says={headline(answer)}
                facts={shown.facts}
                presumed={presumed}
                cite={cite}
                now={shown.at}
              />
            </details>
          )}
        </>
      )}
      <OverrideNote question="outcome" entries={shown.entries} machine={headline(answer)} />
      {children}
    </Card>
  );
}
