/** Which case the panel shows: a pure decision over what is known of the followed tab. */
import type { FactKey, Unreadable } from '@/rules';
import type { TabState } from '@/utils/messages';

export type Target =
  | { kind: 'looking' }
  | { kind: 'none' }
  /** `gone`: the page it was read from was left; this is the last that was seen of it. */
  | { kind: 'case'; caseKey: string; gone: boolean }
  | { kind: 'unreadable'; reason: Unreadable; missed: FactKey[]; caseKey: string | null };

/**
 * @param state what the background keeps of the tab; `undefined` when it never read there
 * @param leftAt when the tab last began to load something, epoch ms; a reading from before that is of a page that is gone
 */
export function targetOf(state: TabState | undefined, leftAt: number): Target {
  if (state === undefined) return { kind: 'none' };
  if (state.unreadable !== null) {
    return { kind: 'unreadable', reason: state.unreadable, missed: state.missed, caseKey: state.caseKey };
  }
  if (state.caseKey === null) return { kind: 'none' };
  return { kind: 'case', caseKey: state.caseKey, gone: state.readAt < leftAt };
}
