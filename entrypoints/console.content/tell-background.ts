/** Hands a reading over, and comes back with an answer or a trouble, never with silence taken for success. */
import type { Reading } from '@/rules';
import { type PageSummary, sendMessage, type Trouble } from '@/utils/messages';
import { failed, type Result } from '@/utils/result';

/** A worker that was just stopping refuses or drops a message; the next one starts it again. */
const TRIES = 3;
const BETWEEN = 200;

/**
 * A repeat is harmless: the same reading at the same time is kept once.
 * @param alive whether this script still belongs to a running extension
 */
export async function tellBackground(
  message: { reading: Reading; url: string; readAt: number },
  alive: () => boolean,
): Promise<Result<PageSummary, Trouble>> {
  for (let tried = 1; alive(); tried++) {
    try {
      return await sendMessage('caseRead', message);
    } catch (error) {
      if (tried === TRIES) {
        console.warn('The background did not answer.', error);
        break;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN * tried));
  }
  return failed('failed');
}
