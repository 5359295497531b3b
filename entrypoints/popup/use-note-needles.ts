import { useEffect, useState } from 'react';
import { type DeskDb, writtenEntries } from '@/storage';
import type { Needle } from '../shared/search/find';
import { type Hit, noteNeedle } from './hit';

/** What people wrote lately, the newest first, read once and in portions. */
export function useNoteNeedles(db: DeskDb | null): readonly Needle<Hit>[] {
  const [needles, setNeedles] = useState<readonly Needle<Hit>[]>([]);
  useEffect(() => {
    if (db === null) return;
    let gone = false;
    const fill = async () => {
      const all: { at: number; needle: Needle<Hit> }[] = [];
      for await (const portion of (await writtenEntries(db, Date.now())).portions) {
        if (gone) return;
        for (const entry of portion) {
          const needle = noteNeedle(entry);
          if (needle !== null) all.push({ at: entry.at, needle });
        }
      }
      if (!gone) setNeedles(all.toSorted((a, b) => b.at - a.at).map(({ needle }) => needle));
    };
    // A store that was closed under us is told of by whoever watches it.
    void fill().catch(() => {});
    return () => {
      gone = true;
    };
  }, [db]);
  return needles;
}
