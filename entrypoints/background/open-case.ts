/** A notification was clicked: go to the case where it is open already, else to the desk. */
import { browser } from 'wxt/browser';
import { CASE_NOTICE } from './due';
import { tabsShowing } from './tab-state';

export async function openNotice(noticeId: string): Promise<void> {
  await browser.notifications.clear(noticeId);
  if (!noticeId.startsWith(CASE_NOTICE)) return openDesk('/desk.html#radar');
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

async function openDesk(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}
