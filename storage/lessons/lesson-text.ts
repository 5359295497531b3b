/**
 * Lessons as one text that fits a chat: a line of words nobody needs to type, then one lesson a line. Read back
 * with whatever a chat puts around it, and with the quotes a phone keyboard makes of ours.
 */
import * as z from 'zod/mini';
import { type Lesson, parseLesson } from '@/rules';
import { failed, ok, type Result } from '@/utils/result';

const FORMAT = 'aftersale-desk-lessons';
const VERSION = 1;
/** Bytes would say the same; a text is measured before anything in it is believed. */
export const LONGEST_LESSON_TEXT = 100_000;
export const MOST_LESSONS = 200;

/** Why a text holds no lessons; the words are in the locale files (`desk.lessons.wrong`). */
export type LessonTextTrouble = 'empty' | 'tooLong' | 'noLessons' | 'broken' | 'newer' | 'tooMany';

/** `strange`: how many of its lessons this release cannot read. They are left out, and that is said. */
export type LessonsRead = { lessons: Lesson[]; strange: number };

const Sheet = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  lessons: z.array(z.unknown()),
});

/** The text for a colleague. Who taught a lesson and when is not in it. */
export function lessonText(lessons: readonly Lesson[]): string {
  const lines = lessons.map((lesson) => {
    const { site, kind, page, fact } = lesson;
    const place = { site, kind, page };
    return JSON.stringify(
      lesson.teaches === 'label'
        ? { ...place, teaches: 'label', fact, label: lesson.label }
        : { ...place, teaches: 'phrase', fact, phrase: lesson.phrase, value: lesson.value },
    );
  });
  return `{"format":"${FORMAT}","version":${VERSION},"lessons":[\n${lines.join(',\n')}\n]}`;
}

/** The lessons of a pasted text, or what is wrong with it. Never throws. */
export function readLessonText(text: string): Result<LessonsRead, LessonTextTrouble> {
  if (text.trim() === '') return failed('empty');
  if (text.length > LONGEST_LESSON_TEXT) return failed('tooLong');
  const clean = straightened(text);
  const marked = clean.indexOf(FORMAT);
  const from = clean.lastIndexOf('{', marked);
  if (marked < 0 || from < 0) return failed('noLessons');
  const parsed = z.safeParse(Sheet, objectAt(clean, from));
  if (!parsed.success) return failed('broken');
  if (parsed.data.version > VERSION) return failed('newer');
  if (parsed.data.lessons.length > MOST_LESSONS) return failed('tooMany');
  const lessons = parsed.data.lessons.flatMap((raw) => parseLesson(raw) ?? []);
  return ok({ lessons, strange: parsed.data.lessons.length - lessons.length });
}

/** What chats and phones make of plain marks. Lessons are folded themselves, so nothing in them is lost. */
const STRAIGHT: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};
const straightened = (text: string) =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[“”„＂：，｛｝［］]/g, (mark) => STRAIGHT[mark] ?? mark)
    // A quoted message begins each line with `>`.
    .replace(/^[ \t]*>[ \t]?/gm, '');

/** The whole object that begins at `from`, whatever follows it; `undefined` when it does not end or is no JSON. */
function objectAt(text: string, from: number): unknown {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === '\\') at++;
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === '{') depth++;
    else if (!quoted && mark === '}' && --depth === 0) return parsedJson(text.slice(from, at + 1));
  }
  return undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
