import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import type { LessonPlan, Trial } from '@/storage';
import { placeWord } from '../health/words';
import { lessonWord } from './lesson-word';
import styles from './lessons.module.css';

const STATES: Record<LessonPlan['state'], { tone: Tone; word: () => string }> = {
  new: { tone: 'decided', word: () => i18n.t('desk.lessons.state.new') },
  same: { tone: 'plain', word: () => i18n.t('desk.lessons.state.same') },
  conflict: { tone: 'question', word: () => i18n.t('desk.lessons.state.conflict') },
  builtIn: { tone: 'plain', word: () => i18n.t('desk.lessons.state.builtIn') },
};

const CLASH = { tone: 'danger', word: () => i18n.t('desk.lessons.state.clash') } as const;

type Props = {
  line: LessonPlan;
  /** What speaks against it on this machine; then it is not learnt. */
  clash: Trial | null;
  chosen: boolean;
  onFlip: () => void;
};

/** What one lesson of the text would do; in a conflict the person chooses, and by default nothing changes. */
export function PlanLine({ line: { lesson, state, was }, clash, chosen, onFlip }: Props) {
  const { tone, word } = clash !== null && state !== 'builtIn' ? CLASH : STATES[state];
  return (
    <li className={styles.line}>
      <span className={styles.words}>{lessonWord(lesson)}</span>
      <span className={styles.faint}>{placeWord(lesson)}</span>
      <Pill tone={tone}>{word()}</Pill>
      {clash !== null && state !== 'builtIn' ? (
        <span className={styles.faint}>
          {i18n.t('desk.lessons.clash', { pages: clash.pages, clashes: clash.clashes })}
        </span>
      ) : null}
      {clash === null && state === 'conflict' && was !== null ? (
        <label className={styles.choice}>
          <input type="checkbox" checked={chosen} onChange={onFlip} />
          {i18n.t('desk.lessons.replace', { was: lessonWord(was) })}
        </label>
      ) : null}
    </li>
  );
}
