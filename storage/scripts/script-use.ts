/** How often scripts were copied on this machine, and by which clauses: one row of the settings, for some hundred scripts. */
import * as z from 'zod/mini';
import type { ClauseState } from '@/rules';
import type { Result } from '@/utils/result';
import type { ScriptUse, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';

const NAME = 'scriptUse';

const text = z.string();
const State = z.object({ rule: text, checkedOn: text, pack: text, status: text, values: text });
const Use = z.object({
  n: z.int().check(z.positive()),
  last: z.number(),
  basis: z.catch(z.array(State), []),
});

/** By script id. One that cannot be read has not been used. */
export async function scriptUse(db: DeskDb): Promise<Record<string, ScriptUse>> {
  const kept = (await db.settings.get(NAME))?.value;
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, raw]) => {
      const use = z.safeParse(Use, raw);
      return use.success ? [[id, use.data]] : [];
    }),
  );
}

/** A script with the clauses it rests on, as they are now. */
export type UsedScript = { id: string; basis: ClauseState[] };

const change = (
  db: DeskDb,
  of: (uses: Record<string, ScriptUse>) => void,
): Promise<Result<null, StoreTrouble>> =>
  attempt(() =>
    db.transaction('rw', db.settings, async () => {
      const uses = await scriptUse(db);
      of(uses);
      await db.settings.put({ name: NAME, value: uses });
      return null;
    }),
  );

/** They were copied, `at` epoch ms. The clauses of the first time stay: what changed since is to be seen, not forgotten. */
export const countScriptUse = (db: DeskDb, scripts: readonly UsedScript[], at: number) =>
  change(db, (uses) => {
    for (const { id, basis } of scripts) {
      const before = uses[id];
      uses[id] = { n: (before?.n ?? 0) + 1, last: at, basis: before?.basis ?? basis };
    }
  });

/** Somebody looked at the script and its clauses, and it still holds: from now on that is what is compared with. */
export const confirmScript = (db: DeskDb, { id, basis }: UsedScript) =>
  change(db, (uses) => {
    const before = uses[id];
    if (before !== undefined) uses[id] = { ...before, basis };
  });
