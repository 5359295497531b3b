import type { Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { keepSettings, readSettings } from '../settings';
import type { DeskDb } from '../store/db';

/** Keeps the register's columns and leaves every other setting as another page may have just written it. */
export async function keepColumns(
  db: DeskDb,
  columns: readonly string[],
): Promise<Result<null, StoreTrouble>> {
  return db.transaction('rw', db.settings, async () =>
    keepSettings(db, { ...(await readSettings(db)), columns: [...columns] }),
  );
}
