/**
 * Evidence asked for by a key or the page's own menu: the two gestures, beside our button, after which the browser
 * lets us take a picture of the tab. Noted for the panel beside the tab, which is opened and does it: a worker has no
 * place for a picture and may die over it.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CONSOLE_MATCHES } from '@/utils/consoles';
import { type CaptureAsk, captureAskKey } from '@/utils/messages';
import { openPanel } from './panel-host';

/** What the browser says of a click in its menu; only what is used here. */
export type MenuClick = {
  menuItemId: string | number;
  srcUrl?: string | undefined;
  selectionText?: string | undefined;
  pageUrl?: string | undefined;
  frameUrl?: string | undefined;
  frameId?: number | undefined;
};
type Tab = { id?: number | undefined; windowId?: number | undefined } | undefined;

const MENU = { page: 'page', picture: 'image', quote: 'selection' } as const;
type Item = keyof typeof MENU;

/** The menu is kept by the browser, so it is made once per install and release. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(MENU) as Item[]) {
    browser.contextMenus.create({
      id,
      title: i18n.t(`app.menu.${id}`),
      contexts: [MENU[id]],
      documentUrlPatterns: CONSOLE_MATCHES,
    });
  }
}

/** What a click in the menu asks for; null when the browser does not say of what. */
export function askOf(click: MenuClick, at: number): CaptureAsk | null {
  const { menuItemId, srcUrl: src, selectionText: text, frameId = 0 } = click;
  const url = click.frameUrl ?? click.pageUrl ?? '';
  if (menuItemId === 'page') return { what: 'page', at, frameId };
  if (menuItemId === 'picture' && src) return { what: 'picture', src, at, frameId };
  if (menuItemId === 'quote' && text) return { what: 'quote', text, url, at, frameId };
  return null;
}

/** Opens the panel before anything is awaited (the person's gesture counts only now), then leaves it the note. */
export async function passOn(ask: CaptureAsk | null, tab: Tab): Promise<void> {
  if (ask === null || tab?.id === undefined) return;
  const opened = openPanel({ tab });
  await browser.storage.session.set({ [captureAskKey(tab.id)]: ask });
  await opened;
}
