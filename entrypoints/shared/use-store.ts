import { useEffect, useState, useSyncExternalStore } from 'react';
import { acceptLoss, type DeskDb, openStore, type StoreTrouble, storeState, watchStore } from '@/storage';
import type { Result } from '@/utils/result';

export type StoreDoor = {
  /** The store as it stands now: `null` while it opens; a trouble also when it went away later. */
  opened: Result<DeskDb, StoreTrouble> | null;
  again: () => void;
  /** The person has read of a loss and goes on with what is left. */
  goOn: () => void;
};

/** Opens the store once, and watches that it stays open: a newer release or a full disk may close it under us. */
export function useStore(): StoreDoor {
  const [opened, setOpened] = useState<Result<DeskDb, StoreTrouble> | null>(null);
  const state = useSyncExternalStore(watchStore, storeState);
  const take = (opening: Promise<Result<DeskDb, StoreTrouble>>) => {
    setOpened(null);
    void opening.then(setOpened);
  };
  useEffect(() => {
    void openStore().then(setOpened);
  }, []);
  // Whoever held the database has let go: the open that waited for it went through.
  const cameLate = opened?.ok === false && state.kind === 'open';
  useEffect(() => {
    if (cameLate) void openStore().then(setOpened);
  }, [cameLate]);
  const closed = opened?.ok === true && state.kind === 'trouble' ? state.trouble : null;
  return {
    opened: closed === null ? opened : { ok: false, trouble: closed },
    // The old code of this page may not open what the new release has altered.
    again: () => (closed === 'letGo' ? window.location.reload() : take(openStore())),
    goOn: () => take(acceptLoss()),
  };
}
