/** What is written for the platform, one per case, kept as it is typed. */
import type { Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type { CaseKey, Statement, StoreTrouble } from '../kinds';
import { attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';

/** The one of that case, or null. */
export const readStatement = async (db: DeskDb, caseKey: CaseKey): Promise<Statement | null> =>
  (await db.statements.get(caseKey)) ?? null;

/**
 * Puts it in the place of what was there; on disk once it resolves. Repeating it changes nothing. Of a case that was
 * deleted nothing is kept: its panel may have one more write under way, and that must not bring it back.
 */
export const keepStatement = (db: DeskDb, statement: Statement): Promise<Result<null, StoreTrouble>> =>
  attemptWrite(db, () =>
    db.transaction('rw', db.statements, db.cases, async () => {
      if ((await rowOf(db, statement.caseKey)) !== undefined) await db.statements.put(statement);
      return null;
    }),
  );
