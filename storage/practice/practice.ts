/** How the exercises went on this machine. */
import type { Result } from '@/utils/result';
import type { PracticeItem, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

export const practiceItems = (db: DeskDb): Promise<PracticeItem[]> => db.practice.toArray();

/** Keeps how some stand, each in the place of how it stood, all or none; on disk once it resolves. */
export const keepPractice = (
  db: DeskDb,
  items: readonly PracticeItem[],
): Promise<Result<null, StoreTrouble>> =>
  attempt(async () => {
    await db.practice.bulkPut([...items]);
    return null;
  });

/** Begins anew: every exercise counts as never asked. To take that back, keep the items again. */
export const forgetPractice = (db: DeskDb): Promise<Result<PracticeItem[], StoreTrouble>> =>
  attempt(() =>
    db.transaction('rw', db.practice, async () => {
      const items = await db.practice.toArray();
      await db.practice.clear();
      return items;
    }),
  );
