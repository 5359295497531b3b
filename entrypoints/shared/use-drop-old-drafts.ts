import { useEffect } from 'react';
import type { DeskDb } from '@/storage';
import { dropOldDrafts } from './drop-old-drafts';
import { whenIdle } from './when-idle';

/** Once for each page that opens, when it has nothing better to do. `db` is null while the store is not open. */
export function useDropOldDrafts(db: DeskDb | null): void {
  useEffect(() => {
    if (db === null) return;
    // A full or forbidden local storage loses only this tidying.
    return whenIdle(() => void dropOldDrafts(db, Date.now()).catch(console.warn));
  }, [db]);
}
