import { useMemo, useSyncExternalStore } from 'react';
import { type DeskDb, keepHandoverDraft, readHandoverDraft } from '@/storage';
import { draftKeeper } from './draft-keeper';

/**
 * The unsaved handover. It is kept in the database, not in `localStorage`: a strict transaction is on disk
 * when it is acknowledged, while Chromium writes `localStorage` out seconds later and a kill loses it.
 */
export function useDraft(db: DeskDb) {
  const keeper = useMemo(
    () =>
      draftKeeper({
        read: () => readHandoverDraft(db),
        write: (draft) => keepHandoverDraft(db, draft),
      }),
    [db],
  );
  const held = useSyncExternalStore(keeper.subscribe, keeper.held);
  return { ...held, change: keeper.change };
}
