import { useEffect, useMemo, useState } from 'react';
import { whenIdle } from '../when-idle';
import type { ReplySearch } from './find-replies';
import type { Reply } from './reply';

type MakeSearch = (replies: readonly Reply[]) => ReplySearch;

let made: MakeSearch | null = null;
let coming: Promise<MakeSearch> | null = null;

/**
 * The tables of sounds and of characters are read when somebody asks for a word, or when the page has nothing better
 * to do; a panel that only shows a case does not wait for them. What could not be read is tried again.
 */
function load(): Promise<MakeSearch> {
  coming ??= import('./find-replies').then(
    ({ replySearch }) => (made = replySearch),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** Reads the tables ahead, while nothing is being done. */
export function useReplySearchSoon(): void {
  // Whoever opens the palette tries again, and is told.
  useEffect(() => whenIdle(() => void load().catch(() => {})), []);
}

/** The search over some replies; null while its tables are read, which begins at once. Throws to the page's boundary. */
export function useReplySearch(replies: readonly Reply[]): ReplySearch | null {
  const [make, setMake] = useState<MakeSearch | null>(() => made);
  useEffect(() => {
    if (make !== null) return;
    let gone = false;
    load().then(
      (search) => gone || setMake(() => search),
      (error: unknown) =>
        gone ||
        setMake(() => {
          throw error;
        }),
    );
    return () => {
      gone = true;
    };
  }, [make]);
  return useMemo(() => make?.(replies) ?? null, [make, replies]);
}
