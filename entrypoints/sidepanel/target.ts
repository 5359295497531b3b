/** Which case the panel shows: a pure decision over what is known of the followed tab. */
import type { CounterRead, FactKey, NamedPage, Unreadable } from '@/rules';
import type { TabState } from '@/utils/messages';

export type Target =
  | { kind: 'looking' }
  | { kind: 'none' }
  /** `gone`: the page it was read from was left; this is the last that was seen of it. */
  | { kind: 'case'; caseKey: string; gone: boolean }
  | { kind: 'list'; list: CounterRead; gone: boolean }
  | { kind: 'named'; named: NamedPage }
  | { kind: 'unreadable'; reason: Unreadable; missed: FactKey[]; caseKey: string | null };

/** The page in the tab that the panel stands beside; what is asked of it is asked in its frame. */
export type TabPage = { tabId: number; frameId: number; url: string };

/**
 * @param state what the background keeps of the tab; `undefined` when it never read there
 * @param leftAt when the tab last began to load something, epoch ms; a reading from before that is of a page that is gone
 */
export function targetOf(state: TabState | undefined, leftAt: number): Target {
  if (state === undefined) return { kind: 'none' };
  const { unreadable, missed, caseKey, list, named } = state;
  const gone = state.readAt < leftAt;
  if (unreadable !== null) return { kind: 'unreadable', reason: unreadable, missed, caseKey };
  if (caseKey !== null) return { kind: 'case', caseKey, gone };
  if (list !== null) return { kind: 'list', list, gone };
  return named === null || gone ? { kind: 'none' } : { kind: 'named', named };
}

/** The page, where something in it can be pointed at: a case, or one that was rebuilt and can be taught. */
export function pageOf(state: TabState | undefined, tabId: number, leftAt: number): TabPage | null {
  if (state === undefined || state.readAt < leftAt) return null;
  if (state.unreadable !== null && state.unreadable !== 'changed') return null;
  return { tabId, frameId: state.frameId, url: state.url };
}
