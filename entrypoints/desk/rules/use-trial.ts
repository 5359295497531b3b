import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pack } from '@/rules';
import { type DeskDb, registerCases, type TriedPack, tryPack } from '@/storage';
import { compareInPortions, type Trial } from './compare-in-portions';

export type TrialInHand = {
  /** `null` while the books are made. */
  tried: TriedPack | null;
  trial: Trial | null;
  stop: () => void;
  again: () => void;
};

/** Tries a pack on every case of this machine, from the moment it is shown until it is done or stopped. */
export function useTrial(db: DeskDb, pack: Pack): TrialInHand {
  const [tried, setTried] = useState<TriedPack | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const running = useRef<AbortController | null>(null);

  const begin = useCallback(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (next: Trial) => {
      if (running.current === mine) setTrial(next);
    };
    const [books, views] = await Promise.all([tryPack(db, pack), registerCases(db)]);
    if (running.current !== mine) return;
    setTried(books);
    if (books.refused !== null) return;
    const cases = views.map(({ row, facts }) => ({ name: row.key, facts }));
    await compareInPortions(cases, books, Date.now(), show, mine.signal);
  }, [db, pack]);

  useEffect(() => {
    void begin();
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [begin]);

  return { tried, trial, stop: () => running.current?.abort(), again: () => void begin() };
}
