import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import {
  type By,
  type CaseKey,
  type DeskDb,
  type Evidence,
  evidenceOf,
  moveEvidence,
  putEvidenceBack,
  type Removed,
  readSettings,
  removeEvidence,
  type StoreTrouble,
} from '@/storage';
import { sendMessage } from '@/utils/messages';
import type { Result } from '@/utils/result';

export type Locker = {
  /** What is kept of the case, oldest first; undefined until it is read. */
  items: Evidence[] | undefined;
  /** What was taken out here and may be put back, the latest first. Forgotten with the panel. */
  removed: Removed[];
  trouble: StoreTrouble | null;
  move(id: string, need: string | null): Promise<void>;
  remove(id: string): Promise<void>;
  putBack(removed: Removed): Promise<void>;
};

/** The evidence of one case, watched, and what is done to it. Every change is a line of the log. */
export function useLocker(db: DeskDb, caseKey: CaseKey): Locker {
  const items = useLiveQuery(() => evidenceOf(db, caseKey), [db, caseKey]);
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);

  const change = async <T>(write: (by: By) => Promise<Result<T, StoreTrouble>>): Promise<T | null> => {
    const { author } = await readSettings(db);
    const done = await write({ author, at: Date.now() });
    setTrouble(done.ok ? null : done.trouble);
    if (!done.ok) return null;
    sendMessage('caseChanged', { caseKey }).catch((error: unknown) => {
      console.warn('The background was not told of a change', error);
    });
    return done.value;
  };
  return {
    items,
    removed,
    trouble,
    async move(id, need) {
      await change((by) => moveEvidence(db, id, need, by));
    },
    async remove(id) {
      const gone = await change((by) => removeEvidence(db, [id], 'asked', by));
      if (gone !== null) setRemoved((before) => [...gone, ...before]);
    },
    async putBack(one) {
      const back = await change((by) => putEvidenceBack(db, [one], by));
      if (back !== null) setRemoved((before) => before.filter((other) => other !== one));
    },
  };
}
