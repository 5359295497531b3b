import { append, type CaseKey, type DeskDb, type EntryBody, newEntry, type StoreTrouble } from '@/storage';
import { sendMessage } from '@/utils/messages';

/**
 * Appends one entry, then tells the background so that deadlines, badge and open strips follow.
 * `null` once the entry is on disk, whether or not the background could be told: what was saved is saved,
 * and the background catches up when it next starts.
 */
export async function writeEntry(
  db: DeskDb,
  caseKey: CaseKey,
  author: string,
  body: EntryBody,
): Promise<StoreTrouble | null> {
  const written = await append(db, newEntry(body, caseKey, author, Date.now()));
  if (!written.ok) return written.trouble;
  sendMessage('caseChanged', { caseKey }).catch((error: unknown) => {
    console.warn('The background was not told of a change', error);
  });
  return null;
}
