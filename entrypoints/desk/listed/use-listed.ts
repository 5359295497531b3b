import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { judge } from '@/rules';
import { type DeskDb, type ListedRow, registerViews } from '@/storage';
import { useBook } from '../../shared/use-book';
import type { ListedIndex } from './follow-listed';
import { type ListedItem, listedItem } from './item';
import { rememberingJudge } from './judged';
import { knownIndex, listenToIndex } from './shared-index';

/** The index of all rows, watched; `undefined` while the first of it is read. Throws what the store threw. */
export function useListedIndex(db: DeskDb): ListedIndex | undefined {
  const [index, show] = useState(() => knownIndex(db));
  const [failure, fail] = useState<unknown>(null);
  useEffect(() => listenToIndex(db, { show, fail }), [db]);
  if (failure !== null) throw failure;
  return index;
}

/**
 * The rows on screen as they are drawn, by id: read, judged and watched. The judge remembers, so that only what
 * changed is judged again, and all of it by another book.
 */
export function useItems(db: DeskDb, rows: readonly ListedRow[], now: number): Map<string, ListedItem> {
  const views = useLiveQuery(() => registerViews(db, rows), [db, rows]);
  const book = useBook();
  const judgeCase = useMemo(() => rememberingJudge((facts, at) => judge(facts, book, at)), [book]);
  return useMemo(
    () => new Map((views ?? []).map((view) => [view.id, listedItem(view, judgeCase, now)])),
    [views, judgeCase, now],
  );
}
