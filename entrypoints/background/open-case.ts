/** A notification was clicked: go to the case where it is open already, else to the desk; of several, to all of them. */
import { browser } from 'wxt/browser';
import { queryOfCases } from '@/utils/only-cases';
import { CASE_NOTICE } from './due';
import { tabsShowing } from './tab-state';
import { toldCases } from './told-cases';

export async function openNotice(noticeId: string): Promise<void> {
  await browser.notifications.clear(noticeId);
  if (!noticeId.startsWith(CASE_NOTICE)) return openDesk(addressOf(await toldCases(noticeId)));
  const caseKey = noticeId.slice(CASE_NOTICE.length);
  for (const { tabId } of await tabsShowing([caseKey])) {
    // A tab may have been closed a moment ago; then the next one, or the desk, will do.
    const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
    if (tab === undefined) continue;
    await browser.windows.update(tab.windowId, { focused: true });
    return;
  }
  await openDesk(`/desk.html?case=${encodeURIComponent(caseKey)}#radar`);
}

/** More than can be named, or forgotten: what a shift begins with has what ran out first. */
const addressOf = (keys: readonly string[]) => `/desk.html#radar?${queryOfCases(keys) ?? 'view=start'}`;

async function openDesk(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}
