/** Scripts people wrote themselves, beside the built-in tree. */
import type { Result } from '@/utils/result';
import type { OwnScript, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

/** Every one of them, the last written first. */
export async function ownScripts(db: DeskDb): Promise<OwnScript[]> {
  return (await db.scripts.toArray()).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** Keeps scripts, all or none, each in the place of an older one of the same id; on disk once it resolves. */
export const keepScripts = (db: DeskDb, scripts: readonly OwnScript[]): Promise<Result<null, StoreTrouble>> =>
  attempt(async () => {
    await db.scripts.bulkPut([...scripts]);
    return null;
  });

/** Takes one out. To take that back, keep the very row again. */
export const removeScript = (db: DeskDb, id: string): Promise<Result<null, StoreTrouble>> =>
  attempt(async () => {
    await db.scripts.delete(id);
    return null;
  });
