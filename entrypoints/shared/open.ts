import { browser } from 'wxt/browser';

/**
 * Shows one case beside whatever is open. The browser's side panel follows the active tab and cannot be sent
 * to another case, so a case picked by hand opens in a docked window of the panel's own page.
 */
export async function openCase(key: string): Promise<void> {
  const url = `${browser.runtime.getURL('/sidepanel.html')}?${new URLSearchParams({ case: key })}`;
  await browser.windows.create({ url, type: 'popup', width: 420, height: 900 });
}

/** A page of the desk, with what of it is asked for. */
export type DeskPlace = 'radar' | 'radar?view=start' | 'register' | 'handover';

/** Opens the desk in a tab, or moves to the one that is open, at this place of it. */
export async function openDesk(tab: DeskPlace): Promise<void> {
  const url = browser.runtime.getURL('/desk.html');
  // Reading the address of a tab of our own needs no permission.
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${url}#${tab}` });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: `${url}#${tab}` });
  await browser.windows.update(open.windowId, { focused: true });
}

/** Opens the desk's rules in a tab of their own, searched: a desk that is open keeps what is being written there. */
export async function openInRules(find: string): Promise<void> {
  const url = `${browser.runtime.getURL('/desk.html')}?${new URLSearchParams({ find })}#rules`;
  await browser.tabs.create({ url });
}

/** Opens the desk's scripts in a tab of their own, searched. */
export async function openInScripts(say: string): Promise<void> {
  const url = `${browser.runtime.getURL('/desk.html')}?${new URLSearchParams({ say })}#scripts`;
  await browser.tabs.create({ url });
}
