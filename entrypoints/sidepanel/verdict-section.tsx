import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { answerWord, factWord, stateWord } from '@/components/words';
import type { Answer } from '@/rules';
import { OverrideNote } from './override-note';
import styles from './panel.module.css';
import { Reasons } from './reasons';
import type { Shown } from './shown';
import { useCite } from './use-book';

const TONES: Record<Answer['state'], Tone> = {
  decided: 'decided',
  unknown: 'question',
  conflict: 'danger',
  'check-source': 'question',
  'not-applicable': 'plain',
};

function headline(answer: Answer): string {
  if (answer.state === 'decided' && answer.value !== undefined) return answerWord('outcome', answer.value);
  if (answer.state === 'not-applicable') return i18n.t('panel.verdict.nothingToDo');
  return stateWord(answer.state);
}

/** Two rules in force that disagree, side by side, the one to act on first. */
function Rivals({ answer, at }: { answer: Answer; at: number }) {
  const cite = useCite();
  return (
    <div className={styles.rivals}>
      {answer.rivals?.map((rival, i) => (
        <div key={rival.value} className={styles.rival}>
          <strong>{answerWord('outcome', rival.value)}</strong>
          {i === 0 ? <Pill tone="ours">{i18n.t('panel.verdict.actOnThis')}</Pill> : null}
          <Citations rules={rival.rules} cite={cite} now={at} />
        </div>
      ))}
    </div>
  );
}

/** What to do with the request now, why, and by which rules. Never a verdict without its source. */
export function VerdictSection({ shown }: { shown: Shown }) {
  const answer = shown.judgement.answers.outcome;
  const tone = TONES[answer.state];
  const count = new Set(answer.rules).size;
  return (
    <Card
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
        <Rivals answer={answer} at={shown.at} />
      ) : (
        <Reasons answer={answer} shown={shown} />
      )}
      <OverrideNote entries={shown.entries} machine={headline(answer)} />
    </Card>
  );
}
