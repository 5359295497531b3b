import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { shortMoment } from '@/components/words';
import type { Taught } from '@/storage';
import { placeWord } from '../health/words';
import { lessonWord } from './lesson-word';
import styles from './lessons.module.css';

/** One lesson: what it says, of which pages, who taught it when, and the way to forget it. */
export function LessonLine({ lesson, onForget }: { lesson: Taught; onForget: () => void }) {
  const words = lessonWord(lesson);
  const by = lesson.author === '' ? '' : `${lesson.author} · `;
  return (
    <li className={styles.line}>
      <span className={styles.words}>{words}</span>
      <span className={styles.faint}>
        {placeWord(lesson)} · {by}
        {shortMoment(lesson.at)}
      </span>
      <KeyButton
        look="quiet"
        label={i18n.t('desk.lessons.forgetLabel', { lesson: words })}
        onClick={onForget}
      >
        {i18n.t('desk.lessons.forget')}
      </KeyButton>
    </li>
  );
}
