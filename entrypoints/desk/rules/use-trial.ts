import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pack } from '@/rules';
import { allKeys, caseViews, type DeskDb, type TriedPack, tryPack } from '@/storage';
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
    const [books, keys] = await Promise.all([tryPack(db, pack), allKeys(db)]);
    if (running.current !== mine) return;
    setTried(books);
    if (books.refused !== null) return;
    const read = async (some: readonly string[]) =>
      (await caseViews(db, some)).flatMap((view) =>
        view === null ? [] : [{ name: view.row.key, facts: view.facts }],
      );
    await compareInPortions({ keys, read }, books, Date.now(), show, mine.signal);
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
