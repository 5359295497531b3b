import * as z from 'zod/mini';
import type { AlertState } from '../kinds';
import type { DeskDb } from '../store/db';

const NAME = 'alerts';

const Line = z.object({
  key: z.string(),
  dueAt: z.number(),
  at: z.number(),
  why: z.enum(['away', 'late', 'quiet', 'muted']),
});
const Kept = z.object({
  ranAt: z.catch(z.number(), 0),
  waiting: z.catch(z.boolean(), false),
  lines: z.catch(z.array(Line), []),
  more: z.catch(z.int().check(z.nonnegative()), 0),
});
const NOTHING: AlertState = { ranAt: 0, waiting: false, lines: [], more: 0 };

/** What the alerts remember. What cannot be read counts as nothing: the deadlines themselves stand with the cases. */
export async function readAlerts(db: DeskDb): Promise<AlertState> {
  const parsed = z.safeParse(Kept, (await db.settings.get(NAME))?.value);
  return parsed.success ? parsed.data : NOTHING;
}

/** Changes it inside one transaction; `next` gives back the same object when there is nothing to write. */
export function changeAlerts(db: DeskDb, next: (was: AlertState) => AlertState): Promise<AlertState> {
  return db.transaction('rw', db.settings, async () => {
    const was = await readAlerts(db);
    const now = next(was);
    if (now !== was) await db.settings.put({ name: NAME, value: now });
    return was;
  });
}
