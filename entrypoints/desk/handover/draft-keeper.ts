import type { HandoverDraft, StoreTrouble } from '@/storage';
import type { Result } from '@/utils/result';
import { type Kept, latestWriter } from './latest-writer';

/** Where the unsaved handover is kept; tests hand in another. */
export type DraftShelf = {
  read: () => Promise<HandoverDraft | null>;
  write: (draft: HandoverDraft | null) => Promise<Result<unknown, StoreTrouble>>;
};

export type HeldDraft = {
  /** `undefined` while it is being looked for; `null` = there is none. */
  draft: HandoverDraft | null | undefined;
  kept: Kept<StoreTrouble> | null;
};

/**
 * Holds the handover being written and keeps every change of it. What is shown changes at once; what is kept
 * follows write by write.
 */
export function draftKeeper(shelf: DraftShelf) {
  let held: HeldDraft = { draft: undefined, kept: null };
  const listeners = new Set<() => void>();
  const show = (next: HeldDraft) => {
    held = next;
    for (const listener of listeners) listener();
  };
  const write = latestWriter(shelf.write, (kept) => show({ ...held, kept }));

  void shelf.read().then((draft) => {
    // Whoever began to write before the shelf answered is not overruled by it.
    if (held.draft === undefined) show({ ...held, draft });
  });

  return {
    held: () => held,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Changes the draft; `null` puts it away. */
    change(next: (draft: HandoverDraft | null) => HandoverDraft | null) {
      const draft = next(held.draft ?? null);
      if (draft === held.draft) return;
      held = { ...held, draft };
      write(draft);
    },
  };
}
