import { i18n } from '#i18n';
import { AnswerCell } from '@/components/answer-cell';
import { Citations } from '@/components/because';
import { Card } from '@/components/card';
import { factWord } from '@/components/words';
import { apartOf, type Exposure, optionsOf, type Question } from '@/rules';
import { useBookWord, useCite } from '../shared/use-book';
import { LadderLine } from './ladder-line';
import { priceWords } from './options/cost-line';
import { standingOverride } from './override-note';
import styles from './panel.module.css';
import { Reasons } from './reasons';
import type { Shown } from './shown';

const ASKED: Question[] = [
  'accepted',
  'noReason',
  'freightOut',
  'freightReturn',
  'freightResend',
  'testFee',
  'burden',
  'invoice',
];

function ExposureCell({ exposure, at }: { exposure: Exposure; at: number }) {
  const cite = useCite();
  const bookWord = useBookWord();
  return (
    <details className={styles.exposure}>
      <summary>
        <span className={styles.faint}>{bookWord(exposure.when)} ›</span>
        <span>{priceWords(exposure)}</span>
      </summary>
      <div>{bookWord(exposure.id)}</div>
      {exposure.assumed === undefined ? null : (
        <div className={styles.faint}>
          {i18n.t('panel.risk.assumed', {
            facts: exposure.assumed.map(factWord).join(i18n.t('panel.comma')),
          })}
        </div>
      )}
      <Citations rules={exposure.rules} cite={cite} now={at} />
    </details>
  );
}

/** Two rules may price one act while neither is certain. */
const keyOf = ({ id, when, rules }: Exposure): string => [id, when, ...rules].join(' ');

/** Who bears what, who proves first, and what a wrong step would cost. Each opens to its reasons. */
export function RiskSection({ shown }: { shown: Shown }) {
  const { answers, exposures } = shown.judgement;
  const apart = optionsOf(shown.facts, shown.judgement, shown.at).length > 0 ? apartOf(exposures) : exposures;
  // Once it is settled, what was never found out is no longer worth a line.
  const settled = shown.judgement.turn === 'nobody';
  const cells = ASKED.filter((question) => {
    const { state } = answers[question];
    return settled ? state === 'decided' : state !== 'not-applicable';
  });
  const priced = apart.filter(({ fen, points }) => fen !== null || points !== null);
  const others = apart.filter((exposure) => !priced.includes(exposure));
  if (cells.length === 0 && apart.length === 0) return null;
  return (
    <Card title={i18n.t('panel.risk.title')}>
      <LadderLine shown={shown} />
      <div className={styles.grid}>
        {cells.map((question) => (
          <AnswerCell
            key={question}
            question={question}
            answer={answers[question]}
            mine={standingOverride(shown.entries, question)?.value}
          >
            <Reasons question={question} shown={shown} />
          </AnswerCell>
        ))}
        {priced.map((exposure) => (
          <ExposureCell key={keyOf(exposure)} exposure={exposure} at={shown.at} />
        ))}
      </div>
      {others.length === 0 ? null : (
        <details className={styles.others}>
          <summary>{i18n.t('panel.risk.others', { count: others.length })}</summary>
          <div className={styles.grid}>
            {others.map((exposure) => (
              <ExposureCell key={keyOf(exposure)} exposure={exposure} at={shown.at} />
            ))}
          </div>
        </details>
      )}
    </Card>
  );
}
