import type { Result } from '@/utils/result';
import type { CaseKey, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

/**
 * Which of some cases the store still holds, under this key or as a former one. `null` where it holds no case at all:
 * a store that is new, or was just emptied, says nothing of what is gone for good.
 */
export const keptKeys = (
  db: DeskDb,
  keys: readonly CaseKey[],
): Promise<Result<ReadonlySet<CaseKey> | null, StoreTrouble>> =>
  attempt(() =>
    db.transaction('r', db.cases, async () => {
      // Not `limit(1).count()`: Dexie counts them all first.
      if ((await db.cases.limit(1).primaryKeys()).length === 0) return null;
      const rows = await db.cases.bulkGet([...keys]);
      const renamed = await db.cases
        .where('formerKeys')
        .anyOf(keys.filter((_, nth) => rows[nth] === undefined))
        .toArray();
      const kept = [...rows, ...renamed].flatMap((row) =>
        row === undefined ? [] : [row.key, ...(row.formerKeys ?? [])],
      );
      const asked = new Set(keys);
      return new Set(kept.filter((key) => asked.has(key)));
    }),
  );
