import { useLiveQuery } from 'dexie-react-hooks';
import { useMoment } from '@/components/use-now';
import { type CallBudget, type CallLimits, callBudget, TRAINED_LIMITS } from '@/rules';
import { type CaseRow, callsTo, type DeskDb, readSettings } from '@/storage';

export type CallState = { budget: CallBudget; limits: CallLimits; own: boolean };

/** Where a call to this buyer stands now, by the minute; `null` until it is known. `own`: by the shop's own limits. */
export function useCalls(db: DeskDb, row: CaseRow): CallState | null {
  const minute = useMoment((now) => Math.floor(now / 60_000));
  const known = useLiveQuery(
    async () => ({ calls: await callsTo(db, row), own: (await readSettings(db)).calls }),
    [db, row.key, row.buyer?.hash],
  );
  if (known === undefined) return null;
  const limits = known.own ?? TRAINED_LIMITS;
  return {
    budget: callBudget(known.calls, minute * 60_000 + 59_999, limits),
    limits,
    own: known.own !== null,
  };
}
