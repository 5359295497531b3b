import { useEffect } from 'react';
import { type CaseKey, type DeskDb, keepLook } from '@/storage';

/**
 * Measures how long a case takes us: while its panel can be seen, by whose turn it is. Only the sum is kept, on this
 * machine; see `storage/handling.ts`.
 */
export function useHandling(db: DeskDb, key: CaseKey, ours: boolean, type: string): void {
  useEffect(() => {
    let since = document.hidden ? null : Date.now();
    const keep = (ms: number) => void keepLook(db, { key, type, ms, ours, at: Date.now() });
    // That it is not ours any more is known at once, and ends what was measured of it.
    if (!ours) keep(0);
    const stop = () => {
      if (since !== null && ours) keep(Date.now() - since);
      since = null;
    };
    const onVisibility = () => {
      if (document.hidden) stop();
      else since = Date.now();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop();
    };
  }, [db, key, ours, type]);
}
