import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useNow } from '@/components/use-now';
import type { Facts, Platform, ScriptCase } from '@/rules';
import { type DeskDb, ownScripts, type ScriptUse, scriptUse } from '@/storage';
import { useBook } from '../use-book';
import { repliesOf } from './replies-of';
import type { Reply } from './reply';

const HOUR = 3_600_000;
const NO_USE: Record<string, ScriptUse> = {};

/** What a script is chosen by, of what is known of a case. */
export function scriptCaseOf(facts: Facts): ScriptCase {
  const said = (key: 'goodsState' | 'reason' | 'afterSaleType' | 'status') => {
    const value = facts[key]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    goodsState: said('goodsState'),
    reason: said('reason'),
    afterSaleType: said('afterSaleType'),
    status: said('status'),
  };
}

/** Everything that may be said in a case, watched; null while the store is asked. */
export function useRepliesOf(db: DeskDb, of: ScriptCase, platform: Platform | undefined): Reply[] | null {
  const book = useBook();
  const at = useNow(HOUR);
  const own = useLiveQuery(() => ownScripts(db), [db]);
  const use = useLiveQuery(() => scriptUse(db), [db]);
  const { goodsState, reason, afterSaleType, status } = of;
  return useMemo(
    () =>
      own === undefined
        ? null
        : repliesOf({
            of: { goodsState, reason, afterSaleType, status },
            platform,
            book,
            at,
            own,
            use: use ?? NO_USE,
          }),
    [goodsState, reason, afterSaleType, status, platform, book, at, own, use],
  );
}
