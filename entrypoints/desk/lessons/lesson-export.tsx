import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { lessonText, type Taught } from '@/storage';
import styles from './lessons.module.css';

/** Everything taught, as the one text a colleague pastes; to be seen whole before it is handed on. */
export function LessonExport({ lessons }: { lessons: readonly Taught[] }) {
  const { copy, state } = useCopy();
  if (lessons.length === 0) return null;
  const text = lessonText(lessons);
  const words = {
    idle: i18n.t('desk.lessons.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <Card title={i18n.t('desk.lessons.export')} hint={i18n.t('desk.lessons.exportHint')}>
      <pre className={styles.text}>{text}</pre>
      <span aria-live="polite">
        <KeyButton onClick={() => void copy(text)}>{words[state]}</KeyButton>
      </span>
    </Card>
  );
}
