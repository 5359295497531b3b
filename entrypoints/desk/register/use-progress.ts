import { useCallback } from 'react';
import {
  type DeskDb,
  newEntry,
  type ProgressEntry,
  type ProgressWritten,
  readSettings,
  type StoreTrouble,
  setProgress,
} from '@/storage';
import { sendMessage } from '@/utils/messages';
import type { Result } from '@/utils/result';
import type { ListedItem } from '../listed/item';

/** `noName`: nobody said who works here, and an entry without an author would pass for the console's. */
export type ProgressAnswer = Result<ProgressWritten, StoreTrouble | 'noName'>;
/** @param was what the writer saw; '' = nothing */
export type WriteProgress = (item: ListedItem, text: string, was: string) => Promise<ProgressAnswer>;

/** Writes how far a case is, and tells the background, which draws it in open strips. */
export function useProgress(db: DeskDb): WriteProgress {
  return useCallback(
    async ({ caseKey, lines }, text, was) => {
      const { author } = await readSettings(db);
      if (author === '') return { ok: false, trouble: 'noName' };
      if (caseKey === null) return { ok: false, trouble: 'unavailable' };
      const body = { kind: 'progress', text, was: was === '' ? null : was } as const;
      const entry = newEntry(body, caseKey, author, Date.now()) as ProgressEntry;
      const written = await setProgress(
        db,
        { ...entry, caseKey },
        lines.map(({ id }) => id),
      );
      if (written.ok && written.value.kind === 'kept')
        sendMessage('caseChanged', { caseKey }).catch(() => null);
      return written;
    },
    [db],
  );
}
