import type { Handover } from '../kinds';
import type { DeskDb } from '../store/db';
import { ANNOUNCED, awaits, type Reception, receptionOf } from './reception';

/** The latest handovers with what became of them, the newest first. */
export async function receptions(db: DeskDb, limit: number): Promise<Reception[]> {
  return db.transaction('r', db.handovers, db.entries, async () =>
    withLog(db, await db.handovers.orderBy('at').reverse().limit(limit).toArray()),
  );
}

/** One handover with what became of it; null when it is not kept. */
export async function receptionById(db: DeskDb, id: string): Promise<Reception | null> {
  return db.transaction('r', db.handovers, db.entries, async () => {
    const kept = await db.handovers.get(id);
    return kept === undefined ? null : ((await withLog(db, [kept]))[0] ?? null);
  });
}

/** Those that somebody who comes to this machine now should take, the newest first. */
export async function waitingHandovers(db: DeskDb, me: string, now: number): Promise<Reception[]> {
  const lately = await db.transaction('r', db.handovers, db.entries, async () =>
    withLog(
      db,
      await db.handovers
        .where('at')
        .above(now - ANNOUNCED)
        .reverse()
        .sortBy('at'),
    ),
  );
  return lately.filter((reception) => awaits(reception, me, now));
}

/** What was said about a handover was said after it, give or take two machines' clocks. */
const APART = 24 * 3_600_000;

async function withLog(db: DeskDb, handovers: readonly Handover[]): Promise<Reception[]> {
  const first = handovers.at(-1);
  if (first === undefined) return [];
  const since = (kind: 'readBack' | 'taken') =>
    db.entries
      .where('[kind+at]')
      .between([kind, first.at - APART], [kind, Number.POSITIVE_INFINITY])
      .toArray();
  const entries = [...(await since('readBack')), ...(await since('taken'))];
  return handovers.map((handover) => receptionOf(handover, entries));
}
