import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import { fill, type Script } from '@/rules';
import { Clauses } from '../../shared/clauses';
import { Instead } from '../../shared/instead';
import styles from './scripts.module.css';

type Forbidden = Extract<Script, { status: 'forbidden' }>;

/** What was once taught and must not be said: struck, with the clause it breaks and what to say instead. */
export function ForbiddenRow({ script, now, tryOut }: Props) {
  return (
    <li className={styles.script} data-forbidden>
      <div className={styles.first}>
        <h3 className={styles.title}>{inTongue(script.title)}</h3>
        <Pill tone="danger">{i18n.t('desk.scripts.forbidden')}</Pill>
        <button type="button" className={styles.quiet} onClick={() => tryOut(script.text)}>
          {i18n.t('desk.scripts.tryThis')}
        </button>
      </div>
      <p className={styles.text} lang="zh">
        <s>{fill(script.text, {}).text}</s>
      </p>
      <Clauses rules={script.rules} now={now} />
      <Instead of={script.instead} />
    </li>
  );
}

type Props = { script: Forbidden; now: number; tryOut: (text: string) => void };
