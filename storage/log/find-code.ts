import type { Entry } from '../kinds';
import type { DeskDb } from '../store/db';
import { readHead } from './chain';
import { chainsIn } from './chains-in';
import { codeOf, hasCode, type ShortCode } from './short-code';

/** What a code from elsewhere leads to. */
export type CodeFound =
  | { kind: 'found'; device: string; isOwn: boolean; entry: Entry }
  /** This machine's own log has another code at that place, `shows`, and no other log kept here has this one. */
  | { kind: 'other'; shows: string }
  /** This machine's own log has no entry there: it ends at `last`. */
  | { kind: 'none'; last: number };

/** Looks for the place a short code stands for: in this machine's own chain first, then in those handed over to it. */
export async function findCode(db: DeskDb, code: ShortCode): Promise<CodeFound> {
  const head = await readHead(db);
  const devices = await chainsIn(db);
  const own = devices.filter((device) => device === head?.device);
  let shows: string | null = null;
  for (const device of [...own, ...devices.filter((other) => other !== head?.device)]) {
    const there = await db.entries.where('[device+seq]').equals([device, code.seq]).toArray();
    const entry = there.find((one) => hasCode(one, code));
    if (entry !== undefined) return { kind: 'found', device, isOwn: device === head?.device, entry };
    if (device === head?.device && there[0] !== undefined) shows = codeOf(there[0]);
  }
  return shows === null ? { kind: 'none', last: head?.seq ?? 0 } : { kind: 'other', shows };
}
