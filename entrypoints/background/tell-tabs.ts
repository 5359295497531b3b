import { browser } from 'wxt/browser';
import { sendMessage } from '@/utils/messages';

/**
 * Tells every tab. One that moved to a case without loading was never heard of before, and a page that is none of a
 * console's has nobody to hear it.
 */
export async function tellTabs(what: 'lessonsTaught' | 'tellAgain'): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? null : sendMessage(what, null, { tabId: id }).catch(() => null),
    ),
  );
}
