import { MAPS, meaningOf } from '@/entrypoints/console.content/reader';
import type { Lesson } from '@/rules';

/** Whether the built-in map gives the lesson's label a meaning; then that stands, and the lesson does nothing. */
export const isBuiltIn = (lesson: Lesson): boolean =>
  lesson.teaches === 'label' && meaningOf(lesson.label, lesson, MAPS) !== null;
