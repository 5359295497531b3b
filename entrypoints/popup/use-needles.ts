import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { allCases, type DeskDb, withoutCovered, writtenEntries } from '@/storage';
import type { Needle } from '../shared/search/find';
import { useBook } from '../shared/use-book';
import { caseNeedle, type Hit, noteNeedle, ruleNeedles } from './hit';

/** Everything that can be found: cases, then rules, then entries. Rules are there at once, the rest when read. */
export function useNeedles(db: DeskDb | null): Needle<Hit>[] {
  const book = useBook();
  const cases = useLiveQuery(async () => (db === null ? [] : allCases(db)), [db]);
  const written = useLiveQuery(async () => (db === null ? null : writtenEntries(db, Date.now())), [db]);
  const rules = useMemo(() => ruleNeedles(book), [book]);
  return useMemo(() => {
    const notes = (written?.entries ?? []).flatMap((entry) => noteNeedle(entry) ?? []);
    return [...withoutCovered(cases ?? [], (row) => row).map(caseNeedle), ...rules, ...notes];
  }, [cases, written, rules]);
}
