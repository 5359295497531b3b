import { useLiveQuery } from 'dexie-react-hooks';
import { type DeskDb, handovers, lastShift } from '@/storage';

/** When the shift ended that nobody has handed over yet, epoch ms; `null` when there is none. */
export function useEndedShift(db: DeskDb): number | null | undefined {
  return useLiveQuery(async () => {
    const [shift, [latest]] = await Promise.all([lastShift(db), handovers(db)]);
    if (shift?.turn !== 'end') return null;
    return latest === undefined || latest.at < shift.at ? shift.at : null;
  }, [db]);
}
