import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import type { Finding } from '@/rules';
import { Clauses } from './clauses';
import styles from './try-box.module.css';
import { decisionTone, decisionWord } from './words';

type Props = { finding: Finding; said: string; now: number; put: () => void };

/** One finding: what was said, what is wrong with it, the clause with its age, and the way out on one button. */
export function FindingRow({ finding, said, now, put }: Props) {
  const { decision, gloss, rules, replacement, unlessTrue } = finding;
  return (
    <li className={styles.finding} data-decision={decision}>
      <div className={styles.first}>
        <Pill tone={decisionTone(decision)}>{decisionWord(decision)}</Pill>
        <q className={styles.said} lang="zh">
          {said}
        </q>
        <span className={styles.gloss}>{inTongue(gloss)}</span>
      </div>
      <button type="button" className={styles.put} onClick={put}>
        <span>{i18n.t('desk.scripts.put')}</span> <span lang="zh">{replacement}</span>
      </button>
      <Clauses rules={rules} now={now} />
      {unlessTrue === null ? null : (
        <p className={styles.unless}>{i18n.t('desk.scripts.unless', { when: inTongue(unlessTrue) })}</p>
      )}
    </li>
  );
}
