import { i18n } from '#i18n';
import { factWord, valueWord } from '@/components/words';
import type { Lesson } from '@/rules';

/** What a lesson says, in one line. */
export const lessonWord = (lesson: Lesson): string =>
  lesson.teaches === 'label'
    ? i18n.t('desk.lessons.label', { label: lesson.label, fact: factWord(lesson.fact) })
    : i18n.t('desk.lessons.phrase', {
        phrase: lesson.phrase,
        fact: factWord(lesson.fact),
        value: valueWord(lesson.fact, lesson.value),
      });
