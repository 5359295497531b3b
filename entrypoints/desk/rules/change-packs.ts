import type { StoreTrouble } from '@/storage';
import { sendMessage } from '@/utils/messages';
import type { Result } from '@/utils/result';

/** Runs a change of the packs; once it is kept, open cases are judged again by the book that is in use now. */
export async function changePacks(
  change: Promise<Result<null, StoreTrouble>>,
): Promise<Result<null, StoreTrouble>> {
  const done = await change;
  // Kept is kept: a background that hears nothing now notices when it starts.
  if (done.ok) await sendMessage('packsChanged').catch(() => null);
  return done;
}
