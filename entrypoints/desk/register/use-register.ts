import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useNow } from '@/components/use-now';
import { judge } from '@/rules';
import { type DeskDb, isWrittenAbout, registerCases, withoutCovered } from '@/storage';
import { useBook } from '../../sidepanel/use-book';
import { type RegisterItem, registerItem } from './item';
import { rememberingJudge } from './judged';

const MINUTE = 60_000;

/**
 * Every case with its judgement, watched. A change in the store or a passing minute brings new items; the
 * judge remembers, so that only cases that changed are judged again, and all of them by another book. `undefined` while the first are read.
 */
export function useRegister(db: DeskDb): { items: RegisterItem[] | undefined; now: number } {
  const kept = useLiveQuery(() => registerCases(db), [db]);
  const now = useNow(MINUTE);
  const book = useBook();
  const judgeCase = useMemo(() => rememberingJudge((facts, at) => judge(facts, book, at)), [book]);
  const items = useMemo(
    () =>
      kept === undefined
        ? undefined
        : withoutCovered(
            kept,
            ({ row }) => row,
            ({ row }) => isWrittenAbout(row),
          ).map(({ row, facts }) => registerItem(row, facts, judgeCase(row.key, facts, now), now)),
    [kept, now, judgeCase],
  );
  return { items, now };
}
