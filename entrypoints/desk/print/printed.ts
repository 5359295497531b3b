import { type DeskDb, type HandoverLine, readHandoverDraft, readHead } from '@/storage';
import { linesToHandOver } from '../handover/draft';
import { headCode } from '../handover/head-code';

/** What a print shows of a handover; `code` is the chain's at that moment. */
export type Printed = { at: number; from: string; to: string; lines: HandoverLine[]; code: string | null };

/** The address part that stands for the handover being written. */
export const DRAFT = 'draft';

/** A kept handover by its id, or the one being written; null when there is none. */
export async function printed(db: DeskDb, of: string): Promise<Printed | null> {
  if (of !== DRAFT) {
    const kept = await db.handovers.get(of);
    return kept === undefined ? null : { ...kept, code: headCode(kept.head) };
  }
  const draft = await readHandoverDraft(db);
  if (draft === null) return null;
  const { at, from, to } = draft;
  return { at, from, to, lines: linesToHandOver(draft), code: headCode(await readHead(db)) };
}
