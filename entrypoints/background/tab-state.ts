/** What is known of each open tab, kept for the session so that side panels can follow and workers may die. */
import { browser } from 'wxt/browser';
import type { CaseKey } from '@/storage';
import { type TabState, tabStateKey } from '@/utils/messages';

const PREFIX = tabStateKey(0).slice(0, -1);

/** Readings on their way through the store, by frame. Only their order matters, and that dies with the worker. */
const newest = new Map<string, number>();

/** Notes that a frame's reading has arrived; the answer tells, later, whether a newer one has since. */
export function arrival(tabId: number, frameId: number, readAt: number): () => boolean {
  const frame = `${tabId}/${frameId}`;
  newest.set(frame, Math.max(readAt, newest.get(frame) ?? 0));
  return () => newest.get(frame) === readAt;
}

/**
 * Keeps what a tab shows. A page that can no longer be read, at the address of a case that could, is still
 * that case's: notes go on working there.
 */
export async function keepTabState(tabId: number, state: TabState): Promise<void> {
  const key = tabStateKey(tabId);
  const before = (await browser.storage.session.get(key))[key] as TabState | undefined;
  const same = state.unreadable !== null && before?.url === state.url;
  await browser.storage.session.set({ [key]: same ? { ...state, caseKey: before.caseKey } : state });
}

export async function forgetTab(tabId: number): Promise<void> {
  for (const frame of [...newest.keys()]) if (frame.startsWith(`${tabId}/`)) newest.delete(frame);
  await browser.storage.session.remove(tabStateKey(tabId));
}

/** Tabs on which a case is read, under any of its keys, with what they last said of it. */
export async function tabsShowing(keys: readonly CaseKey[]): Promise<{ tabId: number; state: TabState }[]> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, kept]) => {
    const state = kept as TabState;
    const shows = key.startsWith(PREFIX) && state.unreadable === null && state.caseKey !== null;
    return shows && keys.includes(state.caseKey as CaseKey)
      ? [{ tabId: Number(key.slice(PREFIX.length)), state }]
      : [];
  });
}
