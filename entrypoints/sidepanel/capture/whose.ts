import type { CaseKey } from '@/storage';
import type { TabState } from '@/utils/messages';

/** Whose a capture is: certain, or for a person to say among these, or nobody's yet. */
export type Whose =
  | { kind: 'sure'; key: CaseKey }
  | { kind: 'ask'; keys: CaseKey[]; why: 'differ' | 'unknown' }
  | { kind: 'nowhere' };

/**
 * @param taken the case on the page when it was taken, null when that was not certain
 * @param shown the case the panel shows now
 */
export function whoseIs(taken: CaseKey | null, shown: CaseKey | null): Whose {
  if (taken === null)
    return shown === null ? { kind: 'nowhere' } : { kind: 'ask', keys: [shown], why: 'unknown' };
  if (shown === null || shown === taken) return { kind: 'sure', key: taken };
  return { kind: 'ask', keys: [taken, shown], why: 'differ' };
}

/**
 * The case a tab shows at an address; null when the last reading there does not vouch for it. A frame's reading has
 * an address of its own, so there the latest is all that is known.
 */
export function caseOn(state: TabState | undefined, url: string): CaseKey | null {
  if (state === undefined || state.unreadable !== null) return null;
  return state.frameId === 0 && state.url !== url ? null : state.caseKey;
}
