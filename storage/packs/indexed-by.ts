/** By which book the index of open cases was made, so that another book is noticed whoever switched it, and when. */
import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

const NAME = 'indexedBy';

export async function indexedBy(db: DeskDb): Promise<string | null> {
  const kept = (await db.settings.get(NAME))?.value;
  return typeof kept === 'string' ? kept : null;
}

export function setIndexedBy(db: DeskDb, book: string): Promise<Result<null, StoreTrouble>> {
  return attempt(async () => {
    await db.settings.put({ name: NAME, value: book });
    return null;
  });
}
