import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { judge } from '@/rules';
import { type DeskDb, type ListedRow, type RegisterView, registerViews } from '@/storage';
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

export type Items = {
  /** What is kept of the rows asked for, by id, as far as it is read. */
  views: ReadonlyMap<string, RegisterView>;
  itemOf: ItemOf;
};
export type ItemOf = (view: RegisterView) => ListedItem;

/**
 * What is kept of the rows near the screen: read and watched. A row judges itself when it is drawn, and the judge
 * remembers, so that only what changed is judged again, and all of it by another book. Rows that come after the wheel
 * has turned are drawn when the browser has time, each by itself: fifty judged at once would stop the wheel.
 */
export function useItems(db: DeskDb, rows: readonly ListedRow[], now: number): Items {
  const read = useDeferredValue(useLiveQuery(() => registerViews(db, rows), [db, rows]));
  const views = useMemo(() => new Map((read ?? []).map((view) => [view.id, view])), [read]);
  const book = useBook();
  const judgeCase = useMemo(() => rememberingJudge((facts, at) => judge(facts, book, at)), [book]);
  const itemOf = useCallback((view: RegisterView) => listedItem(view, judgeCase, now), [judgeCase, now]);
  return useMemo(() => ({ views, itemOf }), [views, itemOf]);
}

/** One of them as it is drawn; `undefined` while it is read. */
export const useItem = (view: RegisterView | undefined, itemOf: ItemOf): ListedItem | undefined =>
  useMemo(() => (view === undefined ? undefined : itemOf(view)), [view, itemOf]);
