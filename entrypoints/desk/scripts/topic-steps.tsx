import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { fill, type Step, scriptTree, stepsOf, type Topic } from '@/rules';
import { Clauses } from '../../shared/clauses';
import styles from './scripts.module.css';

type Props = { topic: Topic; now: number; tryOut: (text: string) => void };

/** What to do, in which order, with the clauses it keeps to; nothing where one sentence is all there is to it. */
export function TopicSteps({ topic, now, tryOut }: Props) {
  const steps = stepsOf(topic);
  if (steps.length === 0) return null;
  return (
    <details className={styles.steps}>
      <summary>{i18n.t('desk.scripts.steps', { n: steps.length })}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.says.zh}>
            {inTongue(step.says)}
            <Said step={step} tryOut={tryOut} />
            {step.rules.length === 0 ? null : <Clauses rules={step.rules} now={now} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Said({ step, tryOut }: { step: Step; tryOut: Props['tryOut'] }) {
  const script = scriptTree.scripts.find(({ id }) => id === step.script);
  if (script === undefined) return null;
  return (
    <p className={styles.instead}>
      <q lang="zh">{fill(script.text, {}).text}</q>
      <button type="button" className={styles.quiet} onClick={() => tryOut(script.text)}>
        {i18n.t('desk.scripts.tryThis')}
      </button>
    </p>
  );
}
