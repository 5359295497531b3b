import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { answerWord, factWord } from '@/components/words';
import type { ProofStep } from '@/rules';
import { useBookWord, useCite } from '../shared/use-book';
import styles from './panel.module.css';
import type { Shown } from './shown';

const TONES: Record<ProofStep['who'], Tone> = { seller: 'ours', buyer: 'theirs', sender: 'plain' };

/** Where the proof of each dispute stands: whose step it is, what is to be shown, what follows if nothing is. */
export function ProofLines({ shown: { judgement, at } }: { shown: Shown }) {
  const cite = useCite();
  const bookWord = useBookWord();
  if (judgement.proof.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {judgement.proof.map(({ id, step, nth, of, who, ifNone, rules, assumed }) => (
        <li key={`${rules.join()}:${id}`} className={styles.clockRow}>
          <details>
            <summary className={styles.row}>
              <span>
                <span className={styles.faint}>{bookWord(id)} · </span>
                {bookWord(step)}
              </span>
              <span className={styles.pills}>
                <Pill tone={TONES[who]}>
                  {i18n.t('panel.proof.step', { nth, of, who: i18n.t(`panel.proof.${who}`) })}
                </Pill>
              </span>
            </summary>
            <div className={styles.faint}>
              {ifNone === null
                ? i18n.t('panel.proof.ifNoneUnsaid')
                : i18n.t('panel.proof.ifNone', { outcome: answerWord('outcome', ifNone) })}
              {assumed.length === 0
                ? ''
                : ` · ${i18n.t('panel.proof.assumed', { facts: assumed.map(factWord).join(i18n.t('panel.comma')) })}`}
            </div>
            <Citations rules={rules} cite={cite} now={at} />
          </details>
        </li>
      ))}
    </ul>
  );
}
