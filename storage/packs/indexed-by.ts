/** By which book the index of open cases was made, so that another book is noticed whoever switched it, and when. */
import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { newId } from '../log/entries';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

const NAME = 'indexedBy';

export async function indexedBy(db: DeskDb): Promise<string | null> {
  const kept = (await db.settings.get(NAME))?.value;
  return typeof kept === 'string' ? kept : null;
}

/**
 * Notes the book by which the index was made, unless another note was left meanwhile: then what was judged does not
 * cover all there is, and the next run judges again.
 * @param was the note that was there before anything was judged
 */
export function setIndexedBy(
  db: DeskDb,
  book: string,
  was: string | null,
): Promise<Result<null, StoreTrouble>> {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      if ((await indexedBy(db)) === was) await db.settings.put({ name: NAME, value: book });
      return null;
    }),
  );
}

/**
 * Many cases changed at once, so every open one has to be judged again, also by a worker that starts only later. Inside
 * a transaction over `settings`. The note differs each time, so that a run that is under way does not take it for its own.
 */
export async function forgetIndex(db: DeskDb): Promise<void> {
  await db.settings.put({ name: NAME, value: `changed ${newId()}` });
}
