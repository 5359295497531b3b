import { type CaseRow, type DeskDb, keepPasted, type PasteOf, type PasteTrouble } from '@/storage';
import { sendMessage } from '@/utils/messages';
import type { Result } from '@/utils/result';

/** Keeps a paste, then tells the background, so that deadlines, badge and open strips follow. What was kept is kept, told or not. */
export async function keepPaste(db: DeskDb, paste: PasteOf): Promise<Result<CaseRow, PasteTrouble>> {
  const kept = await keepPasted(db, paste);
  if (kept.ok) {
    sendMessage('caseChanged', { caseKey: kept.value.key }).catch((error: unknown) => {
      console.warn('The background was not told of a paste', error);
    });
  }
  return kept;
}
