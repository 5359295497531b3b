/**
 * Who may say what. A content script runs beside somebody else's code, so its word goes no further than
 * "this is what I read" and "open the panel"; entries and answers come from the extension's own pages.
 */
import { browser } from 'wxt/browser';
import { CHAT_MATCHES, CONSOLE_MATCHES } from '@/utils/consoles';

/** Nobody else has anything to tell. */
const CONSOLES = new Set(CONSOLE_MATCHES.map((match) => new URL(match).hostname));

/** What stands before the star of each. */
const CHATS = CHAT_MATCHES.map((match) => match.slice(0, -1));

/** What the browser says of the sender; the sender cannot forge it. */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
};

export type ConsoleSender = { kind: 'console'; tabId: number; frameId: number; origin: string };
export type KnownSender = ConsoleSender | { kind: 'surface' } | { kind: 'stranger' };

const STRANGER = { kind: 'stranger' } as const;

/** The sender's class. Whatever is not certain is a stranger. */
export function senderOf(sender: Sender): KnownSender {
  const url = parsed(sender.url);
  if (sender.id !== browser.runtime.id || url === null) return STRANGER;
  if (sender.origin !== undefined && sender.origin !== url.origin) return STRANGER;
  if (url.origin === new URL(browser.runtime.getURL('/')).origin) return { kind: 'surface' };
  const tabId = sender.tab?.id;
  const isConsole = url.protocol === 'https:' && CONSOLES.has(url.hostname) && url.port === '';
  if (!isConsole || tabId === undefined || sender.frameId === undefined) return STRANGER;
  return { kind: 'console', tabId, frameId: sender.frameId, origin: url.origin };
}

/** Whether an address that a console's script names is one it may speak for. */
export const speaksFor = (sender: ConsoleSender, url: string): boolean =>
  parsed(url)?.origin === sender.origin;

/** Whether it is our script in the chat's own page, and no frame of it. */
export function isChat(sender: Sender): boolean {
  const known = senderOf(sender);
  return (
    known.kind === 'console' &&
    known.frameId === 0 &&
    CHATS.some((start) => parsed(sender.url)?.href.startsWith(start))
  );
}

function parsed(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
