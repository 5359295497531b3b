import type { Call } from '@/rules';
import { casesOfBuyer } from '../cases/same-buyer';
import type { CaseRow, Entry } from '../kinds';
import type { DeskDb } from '../store/db';
import { caseLogs } from './entries';
import { readable } from './readable';

/** The calls in a log, as it reads now. */
export const callsIn = (entries: readonly Entry[]): Call[] =>
  readable(entries).flatMap((entry) =>
    entry.kind === 'call' ? [{ at: entry.at, reached: entry.reached }] : [],
  );

/** Every call to the buyer of a case, about this case or another of theirs here, oldest first. */
export async function callsTo(db: DeskDb, row: CaseRow): Promise<Call[]> {
  const others = await casesOfBuyer(db, row);
  return callsIn(await caseLogs(db, [row.key, ...others.map(({ key }) => key)]));
}
