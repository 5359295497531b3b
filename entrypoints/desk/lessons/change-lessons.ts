import type { StoreTrouble } from '@/storage';
import { sendMessage } from '@/utils/messages';
import type { Result } from '@/utils/result';

/** Runs a change of the lessons; once it is kept, open pages are read again with what is known now. */
export async function changeLessons(
  change: Promise<Result<null, StoreTrouble>>,
): Promise<Result<null, StoreTrouble>> {
  const done = await change;
  // Kept is kept: a page that hears nothing now asks when it loads.
  if (done.ok) await sendMessage('lessonsChanged').catch(() => null);
  return done;
}
