/**
 * Drafts lie beside the database, where no sweep comes: when a case was swept, what was being typed about it goes too,
 * but late. A draft is dropped only after its case was missing for two weeks, so that neither a case just being
 * opened nor a store that is soon brought back from a backup costs anybody a word.
 */
import { DAY } from '@/rules';
import { type DeskDb, keptKeys } from '@/storage';
import { draftedCases, forgetDrafts } from './draft-names';

const MISSED = 'drafts-without-a-case';
const WAIT_DAYS = 14;

/** Since when each case was found missing, epoch ms. */
type Missed = Record<string, number>;

/** @param now epoch ms */
export async function dropOldDrafts(db: DeskDb, now: number, keep: Storage = localStorage): Promise<void> {
  const drafted = draftedCases(keep);
  const asked = drafted.length === 0 ? null : await keptKeys(db, drafted);
  if (asked === null) return forgetMissed(keep);
  if (!asked.ok || asked.value === null) return;
  const { value: kept } = asked;
  const before = missedIn(keep);
  const missed: Missed = {};
  for (const key of drafted.filter((one) => !kept.has(one))) {
    // A clock that was put back has counted nothing.
    const since = Math.min(before[key] ?? now, now);
    if (now - since >= WAIT_DAYS * DAY) forgetDrafts(key, keep);
    else missed[key] = since;
  }
  if (Object.keys(missed).length === 0) forgetMissed(keep);
  else keep.setItem(MISSED, JSON.stringify(missed));
}

const forgetMissed = (keep: Storage): void => keep.removeItem(MISSED);

function missedIn(keep: Storage): Missed {
  try {
    const raw: unknown = JSON.parse(keep.getItem(MISSED) ?? 'null');
    if (typeof raw !== 'object' || raw === null) return {};
    return Object.fromEntries(
      Object.entries(raw).filter((one): one is [string, number] => typeof one[1] === 'number'),
    );
  } catch {
    return {};
  }
}
