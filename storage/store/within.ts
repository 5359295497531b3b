import { failed, type Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import type { DeskDb } from './db';
import { openStore } from './open';

/** Opens the store and asks it; whatever it throws while it is read is a store that cannot be used. Never throws. */
export async function withinStore<T>(
  ask: (db: DeskDb) => Promise<Result<T, StoreTrouble>>,
): Promise<Result<T, StoreTrouble>> {
  try {
    const opened = await openStore();
    return opened.ok ? await ask(opened.value) : opened;
  } catch (error) {
    console.error('The store did not answer.', error);
    return failed('unavailable');
  }
}
