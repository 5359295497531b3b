import { useLiveQuery } from 'dexie-react-hooks';
import { useNow } from '@/components/use-now';
import { type DeskDb, endedShift } from '@/storage';

const MINUTE = 60_000;

/** When the shift ended that nobody has handed over yet, epoch ms; `null` when there is none. */
export function useEndedShift(db: DeskDb): number | null | undefined {
  const now = useNow(MINUTE);
  return useLiveQuery(() => endedShift(db, now), [db, now]);
}
