import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { type DeskDb, ownScripts } from '@/storage';
import { useBook } from '../shared/use-book';
import { gather, type Places } from './gather';
import type { Hit } from './hit';
import {
  historyNeedles,
  ownScriptNeedles,
  phraseNeedles,
  ruleNeedles,
  scriptNeedles,
} from './standing-needles';
import { useCaseNeedles } from './use-case-needles';
import { useNoteNeedles } from './use-note-needles';

export type Hits = {
  hits: readonly Hit[];
  /** Nothing was found as typed; these are but for one slip of the finger. */
  near: boolean;
  /** Cases that are not read yet, of how many; null once all are. */
  reading: { read: number; of: number } | null;
};

const NONE: readonly Hit[] = [];

/** What is found for the query. Rules, phrases and scripts are there at once, cases and notes as they are read. */
export function useHits(db: DeskDb | null, query: string): Hits {
  const book = useBook();
  const cases = useCaseNeedles(db);
  const notes = useNoteNeedles(db);
  const own = useLiveQuery(async () => (db === null ? [] : ownScripts(db)), [db]);
  const scripts = useMemo(() => [...ownScriptNeedles(own ?? []), ...scriptNeedles()], [own]);
  const rules = ruleNeedles(book);
  const places = useMemo<Places>(
    () => ({
      cases: cases.needles,
      notes,
      rules,
      phrases: phraseNeedles(),
      scripts,
      history: historyNeedles(),
    }),
    [cases, notes, rules, scripts],
  );
  const typed = useMemo(() => gather(query, places, 'typed'), [query, places]);
  // The second look takes longer, so the first one's "nothing" is drawn before it.
  const again = useDeferredValue(typed.length === 0 ? query : '');
  const near = useMemo(() => (again === '' ? NONE : gather(again, places, 'near')), [again, places]);
  const isNear = typed.length === 0 && again === query && near.length > 0;
  const { read, of } = cases;
  return {
    hits: isNear ? near : typed,
    near: isNear,
    reading: db === null || of === null || read === of ? null : { read, of },
  };
}
