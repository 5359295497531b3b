/** What people taught the reader. A lesson is known by what it is about, so teaching it again changes nothing. */
import { type Lesson, type Platform, parseLesson, placeName } from '@/rules';
import type { Result } from '@/utils/result';
import type { StoreTrouble, Taught } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

/** One label leads to one fact on a kind of page; one phrase may say several (a status, and where the goods are). */
export const lessonId = (lesson: Lesson): string =>
  lesson.teaches === 'label'
    ? `${placeName(lesson)}|label|${lesson.label}`
    : `${placeName(lesson)}|phrase|${lesson.fact}|${lesson.phrase}`;

/** Whether two lessons with the same id say the same. */
export const sameLesson = (a: Lesson, b: Lesson): boolean =>
  a.fact === b.fact && (a.teaches !== 'phrase' || b.teaches !== 'phrase' || a.value === b.value);

/** Every lesson kept, the newest first. */
export const lessons = (db: DeskDb): Promise<Taught[]> => db.lessons.orderBy('at').reverse().toArray();

/** What is known of one console, without who taught it: this goes into a page's room. */
export async function lessonsOf(db: DeskDb, site: Platform): Promise<Lesson[]> {
  const kept = await db.lessons.toArray();
  // Checked again: a row may be from a release that knew other facts.
  return kept.flatMap(({ id: _, at: __, author: ___, ...lesson }) => {
    const known = lesson.site === site ? parseLesson(lesson) : null;
    return known === null ? [] : [known];
  });
}

/**
 * Keeps lessons, all or none; resolves when they are on disk. One that says the same is left as it was, one
 * that says something else of the same label or phrase takes its place: whoever calls has asked first.
 */
export function keepLessons(
  db: DeskDb,
  taught: readonly Lesson[],
  author: string,
  at: number,
): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.lessons, async () => {
      for (const lesson of taught) {
        const id = lessonId(lesson);
        const known = await db.lessons.get(id);
        if (known !== undefined && sameLesson(known, lesson)) continue;
        await db.lessons.put({ ...lesson, id, at, author });
      }
      return null;
    }),
  );
}

export function forgetLesson(db: DeskDb, id: string): Promise<Result<null, StoreTrouble>> {
  return attempt(async () => {
    await db.lessons.delete(id);
    return null;
  });
}
