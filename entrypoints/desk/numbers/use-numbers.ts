import { useEffect, useEffectEvent, useState } from 'react';
import type { DeskDb } from '@/storage';
import { useLongWork } from '../../shared/backup/use-long-work';
import { useBook } from '../../shared/use-book';
import { gatherNumbers, type Numbers } from './gather';

/** Counted when the page opens and when asked again: numbers for a wall need not move under one's eyes. */
export function useNumbers(db: DeskDb) {
  const book = useBook();
  const { doing, run, stop } = useLongWork();
  const [numbers, setNumbers] = useState<Numbers | null>(null);
  const [failed, setFailed] = useState(false);
  const count = async () => {
    setFailed(false);
    try {
      setNumbers(await run((watch) => gatherNumbers(db, book, Date.now(), watch)));
    } catch (error) {
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  const begin = useEffectEvent(() => void count());
  useEffect(() => begin(), []);
  return { numbers, doing, stop, failed, count };
}
