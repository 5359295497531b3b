import { useEffect, useEffectEvent, useState } from 'react';
import type { DeskDb } from '@/storage';
import { useLongWork } from '../../shared/backup/use-long-work';
import { useBook } from '../../shared/use-book';
import { gatherNumbers, type Numbers } from './gather';
import { keepNumbers, lastNumbers } from './last-numbers';

/**
 * Counted when the page opens and when asked again: numbers for a wall need not move under one's eyes. Who goes from a
 * bar to its cases and back finds the same numbers.
 *
 * @param wanted false: nothing is counted, and there are none
 */
export function useNumbers(db: DeskDb, wanted = true) {
  const book = useBook();
  const { doing, run, stop } = useLongWork();
  const [counted, setCounted] = useState<Numbers | null>(() => lastNumbers(db, book, Date.now()));
  const [failed, setFailed] = useState(false);
  const count = async () => {
    setFailed(false);
    try {
      const found = await run((watch) => gatherNumbers(db, book, Date.now(), watch));
      keepNumbers(db, book, found);
      setCounted(found);
    } catch (error) {
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  const begin = useEffectEvent((asked: boolean) => {
    if (!asked || counted !== null) return;
    const last = lastNumbers(db, book, Date.now());
    if (last === null) void count();
    else setCounted(last);
  });
  useEffect(() => begin(wanted), [wanted]);
  return { numbers: wanted ? counted : null, doing, stop, failed, count };
}
