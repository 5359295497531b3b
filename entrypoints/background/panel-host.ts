/** The side panel beside a console tab; where the browser has none, the same page in a docked window. */
import { browser } from 'wxt/browser';
import type { Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import type { Sender } from './senders';

const DOCK_WIDTH = 420;
const DOCK_HEIGHT = 900;

/** Firefox's door to the same thing; the shared types know only Chrome's. */
type SidebarAction = { open(): Promise<void> };
const sidebarAction = () => (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** The button opens the popup; the panel has doors of its own. */
export async function keepButtonForPopup(): Promise<void> {
  await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false });
}

/**
 * Opens the panel beside the sender's tab. The first call must happen before anything is awaited: the
 * person's click counts only inside the handler that it woke.
 */
export function openPanel({ tab }: Sender): Promise<Result<null, Trouble>> {
  return nativePanel(tab).then(
    () => ok(null),
    () => docked(tab),
  );
}

function nativePanel(tab: Sender['tab']): Promise<void> {
  try {
    if (browser.sidePanel?.open !== undefined && tab?.id !== undefined) {
      return browser.sidePanel.open({ tabId: tab.id });
    }
    return sidebarAction()?.open() ?? Promise.reject(new Error('This browser has no side panel.'));
  } catch (error) {
    return Promise.reject(error);
  }
}

const dockKey = (tabId: number) => `dock:${tabId}`;

async function docked(tab: Sender['tab']): Promise<Result<null, Trouble>> {
  try {
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (tabId === undefined) return failed('no-panel');
    const key = dockKey(tabId);
    const windowId: unknown = (await browser.storage.session.get(key))[key];
    if (typeof windowId === 'number' && (await raised(windowId))) return ok(null);
    const opened = await browser.windows.create({
      url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`),
      type: 'popup',
      width: DOCK_WIDTH,
      height: DOCK_HEIGHT,
    });
    await browser.storage.session.set({ [key]: opened?.id });
    return ok(null);
  } catch {
    return failed('no-panel');
  }
}

/** Whether the window was still there to bring to the front. */
const raised = (windowId: number): Promise<boolean> =>
  browser.windows.update(windowId, { focused: true }).then(
    () => true,
    () => false,
  );
