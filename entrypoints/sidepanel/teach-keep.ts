/** Lessons and the store: held against what was read, kept, and the open pages told. */
import { phraseOf } from '@/entrypoints/console.content/reader';
import type { Lesson } from '@/rules';
import { keepLessons, readSettings, type StoreTrouble, type Trial, tryLessons, withinStore } from '@/storage';
import { sendMessage } from '@/utils/messages';
import { ok, type Result } from '@/utils/result';

type Answer<T> = Promise<Result<T, StoreTrouble>>;

/** The trial of the first lesson that something speaks against (`clash`), else of the first. */
export const triedLessons = (
  lessons: readonly Lesson[],
): Answer<{ trial: Trial | undefined; clash: Lesson | undefined }> =>
  withinStore(async (db) => {
    const trials = await tryLessons(db, lessons, phraseOf);
    const at = trials.findIndex(({ clashes }) => clashes > 0);
    return ok({ trial: trials[Math.max(0, at)], clash: lessons[at] });
  });

/** Keeps what was confirmed, under the name of who works here. `at` in epoch ms. */
export const keptLessons = (lessons: readonly Lesson[], at: number): Answer<null> =>
  withinStore(async (db) => {
    const { author } = await readSettings(db);
    const done = await keepLessons(db, lessons, author, at);
    // It is kept whether or not the pages hear of it at once; they ask again when they load.
    if (done.ok) await sendMessage('lessonsChanged').catch(() => null);
    return done;
  });
