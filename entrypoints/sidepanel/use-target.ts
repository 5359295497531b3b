import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { type TabState, tabStateKey } from '@/utils/messages';
import { pageOf, type TabPage, type Target, targetOf } from './target';

/** The active tab of the panel's own window, epoch ms of its last departure beside it. */
function useFollowedTab(fixed: number | null): { tabId: number | null; leftAt: number } {
  const [tabId, setTabId] = useState<number | null>(fixed);
  const [leftAt, setLeftAt] = useState(0);

  useEffect(() => {
    if (fixed !== null) return;
    let windowId: number | undefined;
    let gone = false;
    const start = async () => {
      windowId = (await browser.windows.getCurrent()).id;
      const [tab] = await browser.tabs.query({
        active: true,
        ...(windowId === undefined ? {} : { windowId }),
      });
      if (!gone) setTabId(tab?.id ?? null);
    };
    const onActivated = (to: { tabId: number; windowId: number }) => {
      if (to.windowId !== windowId) return;
      setLeftAt(0);
      setTabId(to.tabId);
    };
    browser.tabs.onActivated.addListener(onActivated);
    void start();
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, [fixed]);

  useEffect(() => {
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'loading') setLeftAt(Date.now());
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => browser.tabs.onUpdated.removeListener(onUpdated);
  }, [tabId]);

  return { tabId, leftAt };
}

/** What the background keeps of a tab, watched; `null` while it is being looked up. */
function useTabState(tabId: number | null): TabState | undefined | null {
  const [known, setKnown] = useState<{ tabId: number; state: TabState | undefined } | null>(null);
  useEffect(() => {
    if (tabId === null) return;
    const key = tabStateKey(tabId);
    let gone = false;
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      if (key in changes) setKnown({ tabId, state: changes[key]?.newValue as TabState | undefined });
    };
    browser.storage.session.onChanged.addListener(onChanged);
    void browser.storage.session.get(key).then((kept) => {
      if (!gone) setKnown({ tabId, state: kept[key] as TabState | undefined });
    });
    return () => {
      gone = true;
      browser.storage.session.onChanged.removeListener(onChanged);
    };
  }, [tabId]);
  return known !== null && known.tabId === tabId ? known.state : null;
}

/** `tabId`: the tab the panel stands beside, also where nothing in it can be read. */
export type Followed = { target: Target; page: TabPage | null; tabId: number | null };

/**
 * The case to show: `?case=` names it (a notification), `?tab=` names the tab (a docked window), else the
 * active tab of the panel's own window is followed.
 */
export function useTarget(params: URLSearchParams): Followed {
  const caseKey = params.get('case');
  const fixed = Number(params.get('tab') ?? Number.NaN);
  const { tabId, leftAt } = useFollowedTab(Number.isInteger(fixed) ? fixed : null);
  const state = useTabState(tabId);
  return useMemo<Followed>(() => {
    if (caseKey !== null) return { target: { kind: 'case', caseKey, gone: false }, page: null, tabId: null };
    if (state === null || tabId === null) return { target: { kind: 'looking' }, page: null, tabId };
    return { target: targetOf(state, leftAt), page: pageOf(state, tabId, leftAt), tabId };
  }, [caseKey, state, tabId, leftAt]);
}
