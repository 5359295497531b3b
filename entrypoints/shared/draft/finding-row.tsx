import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import { costsOf, type Finding } from '@/rules';
import { Clauses } from '../clauses';
import { useBook } from '../use-book';
import styles from './draft.module.css';
import { PassForm } from './pass-form';
import { costWords, decisionTone, decisionWord } from './words';

type Props = {
  finding: Finding;
  said: string;
  now: number;
  /** The key that puts the safe words in its place; the tenth finding has none until one before it is gone. */
  hotkey: string | undefined;
  put: () => void;
  /** Lets it pass for a reason that goes into the log; absent where nothing can be written. */
  pass: ((why: string) => Promise<boolean>) | undefined;
  passed: boolean;
  /** It is a promise, and the log has it with its clock. */
  vowed: boolean;
  /** Back to the box: what had the focus is gone. */
  toBox: () => void;
};

/** One finding: what was said, what is wrong with it, what it costs by which clause of what age, and the way out. */
export function FindingRow({ finding, said, now, hotkey, put, pass, passed, vowed, toBox }: Props) {
  const { decision, gloss, rules, replacement, unlessTrue } = finding;
  const book = useBook();
  const [passing, setPassing] = useState(false);
  const costs = rules.flatMap((rule) => costsOf(rule, now, book).map(costWords));
  return (
    <li className={styles.finding} data-decision={decision}>
      <div className={styles.first}>
        <Standing decision={decision} passed={passed} vowed={vowed} />
        <q className={styles.said} lang="zh">
          {said}
        </q>
        <span className={styles.gloss}>{inTongue(gloss)}</span>
      </div>
      <div className={styles.put}>
        <KeyButton onClick={put} {...(hotkey === undefined ? {} : { hotkey })}>
          <span>{i18n.t('desk.scripts.put')}</span> <span lang="zh">{replacement}</span>
        </KeyButton>
      </div>
      {costs.length === 0 ? null : (
        <p className={styles.cost}>
          <strong>{costs[0]}</strong>
          {costs.slice(1).map((cost) => (
            <span key={cost}>{cost}</span>
          ))}
        </p>
      )}
      <Clauses rules={rules} now={now} />
      {unlessTrue === null ? null : (
        <p className={styles.unless}>{i18n.t('desk.scripts.unless', { when: inTongue(unlessTrue) })}</p>
      )}
      {pass === undefined || passed || decision !== 'block' ? null : passing ? (
        <PassForm
          said={said}
          pass={pass}
          onLeave={() => {
            setPassing(false);
            toBox();
          }}
        />
      ) : (
        <KeyButton
          look="quiet"
          label={i18n.t('replies.draft.passLabel', { said })}
          onClick={() => setPassing(true)}
        >
          {i18n.t('replies.draft.pass')}
        </KeyButton>
      )}
    </li>
  );
}

type StandingProps = Pick<Props, 'passed' | 'vowed'> & Pick<Finding, 'decision'>;

function Standing({ decision, passed, vowed }: StandingProps) {
  if (vowed) return <Pill tone="decided">{i18n.t('replies.draft.vowed')}</Pill>;
  if (passed) return <Pill>{i18n.t('replies.draft.passed')}</Pill>;
  return <Pill tone={decisionTone(decision)}>{decisionWord(decision)}</Pill>;
}
