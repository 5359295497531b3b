/** What importing lessons would do, said before it is done. Pure. */
import type { Lesson } from '@/rules';
import type { Taught } from '../kinds';
import { lessonId, sameLesson } from './lessons';

export type LessonPlan = {
  lesson: Lesson;
  id: string;
  /**
   * `new`: not known here. `same`: known already. `conflict`: something else was taught here, and the person
   * chooses. `builtIn`: the built-in map says something else of this label, and it stands.
   */
  state: 'new' | 'same' | 'conflict' | 'builtIn';
  /** What was taught here instead. */
  was: Taught | null;
};

/**
 * One line per lesson; of two with the same id in one text the last counts.
 * @param isTaken whether the built-in map gives the lesson's label another meaning
 */
export function planLessons(
  offered: readonly Lesson[],
  kept: readonly Taught[],
  isTaken: (lesson: Lesson) => boolean,
): LessonPlan[] {
  const known = new Map(kept.map((lesson) => [lesson.id, lesson]));
  const wanted = new Map(offered.map((lesson) => [lessonId(lesson), lesson]));
  return [...wanted].map(([id, lesson]) => {
    const was = known.get(id) ?? null;
    const state = isTaken(lesson)
      ? 'builtIn'
      : was === null
        ? 'new'
        : sameLesson(was, lesson)
          ? 'same'
          : 'conflict';
    return { lesson, id, state, was };
  });
}
