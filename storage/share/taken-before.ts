import type { Entry } from '../kinds';
import type { DeskDb } from '../store/db';

export type Imported = Extract<Entry, { kind: 'imported' }>;

/** When this very file was taken in, if it was. @param sum SHA-256 of its bytes, hex */
export async function takenBefore(db: DeskDb, sum: string): Promise<Imported | null> {
  const found = await db.entries
    .where('kind')
    .equals('imported')
    .filter((entry) => entry.kind === 'imported' && entry.sum === sum)
    .first();
  return (found as Imported | undefined) ?? null;
}
