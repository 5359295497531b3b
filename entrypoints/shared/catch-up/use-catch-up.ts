import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type CaseKey, type CatchUp, caughtUp, type DeskDb, markSeen, markUnseen } from '@/storage';
import { useBound } from '../keys/bound';
import { useKeyDown } from '../use-key-down';

export type CaughtUp = Awaited<ReturnType<typeof caughtUp>>;

/** One key for seen and for undo, also while a box is being typed in. */
export const SEEN_KEY = 'Alt+X';

/** What came up while nobody was there, and the way to put it aside and back. `undefined` while it is read. */
export function useCatchUp(db: DeskDb) {
  const shown: CaughtUp | undefined = useLiveQuery(() => caughtUp(db), [db]);
  const [seen, setSeen] = useState<CatchUp | null>(null);
  const [failed, setFailed] = useState(false);
  const count = shown === undefined ? 0 : shown.cases.length + shown.more;

  const see = async (key?: CaseKey) => {
    const was = await markSeen(db, key);
    setFailed(!was.ok);
    if (was.ok && key === undefined) setSeen(was.value);
  };
  const undo = async () => {
    if (seen === null) return;
    const back = await markUnseen(db, seen);
    setFailed(!back.ok);
    if (back.ok) setSeen(null);
  };
  useBound(count === 0 && seen === null ? [] : ['#catch-up']);
  useKeyDown((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyX') return;
    if (count === 0 && seen === null) return;
    event.preventDefault();
    void (count > 0 ? see() : undo());
  });
  return { shown, count, seen: seen === null ? 0 : seen.lines.length + seen.more, failed, see, undo };
}
