import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { lint } from '@/rules';
import type { ScriptPlan } from '@/storage';
import { useBook } from '../../../shared/use-book';
import styles from './own.module.css';

const TONES: Record<ScriptPlan['state'], Tone> = { new: 'decided', same: 'plain', conflict: 'question' };

type Props = { line: ScriptPlan; chosen: boolean; flip: () => void };

/** What one script of a file would do; in a conflict the person chooses, and by default nothing changes. */
export function PlanRow({ line: { offered, state, was }, chosen, flip }: Props) {
  const book = useBook();
  const banned = lint(offered.text, { book }).some(({ decision }) => decision === 'block');
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h3>{offered.title || offered.code || offered.text.slice(0, 12)}</h3>
        <Pill tone={TONES[state]}>{i18n.t(`replies.own.state.${state}`)}</Pill>
        {banned ? <Pill tone="danger">{i18n.t('desk.scripts.forbidden')}</Pill> : null}
      </div>
      <p className={styles.text} lang="zh">
        {offered.text}
      </p>
      {state === 'conflict' && was !== null ? (
        <label className={styles.into}>
          <input type="checkbox" checked={chosen} onChange={flip} />{' '}
          {i18n.t('replies.own.replace', { text: was.text })}
        </label>
      ) : null}
    </li>
  );
}
