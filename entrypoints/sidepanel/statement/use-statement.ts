import { useEffect, useRef, useState } from 'react';
import { USUAL_LIMIT } from '@/rules';
import {
  type CaseRow,
  type DeskDb,
  keepStatement,
  readSettings,
  readStatement,
  type Statement,
  type StoreTrouble,
} from '@/storage';

type Words = Pick<Statement, 'sentences' | 'request' | 'limit'>;
const NOTHING: Words = { sentences: [], request: '', limit: USUAL_LIMIT };

export type StatementDraft = {
  /** undefined until it is read. */
  words: Words | undefined;
  change: (part: Partial<Words>) => void;
  trouble: StoreTrouble | null;
};

/** The statement of one case, kept with every change, one write after the other; what is typed never waits for a write. */
export function useStatement(db: DeskDb, { key, formerKeys }: CaseRow): StatementDraft {
  const [words, setWords] = useState<Words>();
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const former = formerKeys?.join('\n') ?? '';
  useEffect(() => {
    let gone = false;
    const read = async () => {
      // A case may have got another key since (its shop was read at last).
      for (const one of [key, ...former.split('\n').filter(Boolean)]) {
        const kept = await readStatement(db, one);
        if (kept !== null) return { ...NOTHING, ...kept };
      }
      return NOTHING;
    };
    void read().then((kept) => {
      if (!gone) setWords((now) => now ?? kept);
    });
    return () => {
      gone = true;
    };
  }, [db, key, former]);

  const change = (part: Partial<Words>) => {
    const next = { ...(words ?? NOTHING), ...part };
    setWords(next);
    last.current = last.current.then(async () => {
      const { author } = await readSettings(db);
      const { sentences, request, limit } = next;
      const kept = await keepStatement(db, {
        caseKey: key,
        sentences,
        request,
        limit,
        author,
        at: Date.now(),
      });
      setTrouble(kept.ok ? null : kept.trouble);
    });
  };
  return { words, change, trouble };
}
