import { failed, ok, type Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import type { DeskDb } from './db';

/** Rows of the database are fewer than the canary remembers. */
export class RowsLost extends Error {
  override name = 'RowsLost';
}

type Caused = { name?: unknown; message?: unknown; inner?: unknown };

/**
 * How a full disk shows itself, measured on Chromium 156: a quota error, or an I/O error with one of these
 * texts. Dexie wraps the cause of an aborted transaction in `inner`.
 */
const NO_ROOM = /NO_SPACE|no space|Failed to write blobs/i;

function troubleOf(error: unknown): StoreTrouble {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = (at as Caused).inner) {
    const { name, message } = at as Caused;
    if (name === 'QuotaExceededError' || NO_ROOM.test(String(message))) return 'full';
    if (name === 'RowsLost') return 'lost';
  }
  // The person is told "unavailable"; the cause is for whoever opens the console.
  console.error('The store failed', error);
  return 'unavailable';
}

/** Runs work on the store; whatever it throws becomes a trouble that a person can be told. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StoreTrouble>> {
  try {
    return ok(await work());
  } catch (error) {
    return failed(troubleOf(error));
  }
}

/** The same for work that adds rows: once they are on disk the canary is told. */
export async function attemptWrite<T>(
  db: DeskDb,
  work: () => PromiseLike<T>,
): Promise<Result<T, StoreTrouble>> {
  const done = await attempt(work);
  if (done.ok) db.written();
  return done;
}
