/** What is written for the platform, one per case, kept as it is typed. */
import type { Result } from '@/utils/result';
import type { CaseKey, Statement, StoreTrouble } from '../kinds';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';

/** The one of that case, or null. */
export const readStatement = async (db: DeskDb, caseKey: CaseKey): Promise<Statement | null> =>
  (await db.statements.get(caseKey)) ?? null;

/** Puts it in the place of what was there; on disk once it resolves. Repeating it changes nothing. */
export const keepStatement = (db: DeskDb, statement: Statement): Promise<Result<null, StoreTrouble>> =>
  attemptWrite(db, async () => {
    await db.statements.put(statement);
    return null;
  });
