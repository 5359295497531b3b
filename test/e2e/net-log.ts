import { readFileSync } from 'node:fs';

type Event = { params?: { url?: unknown; initiator?: unknown } };

/**
 * Addresses that something of an extension asked the network for, by Chromium's own log of its network
 * stack. It also hears what no page recording does: the side panel, the worker, what came before the routes.
 * The browser must have ended, or the log is cut off.
 */
export function askedByExtensions(netLog: string): string[] {
  const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { events: Event[] };
  if (events.length === 0) throw new Error(`${netLog} holds nothing: the browser did not log.`);
  return events.flatMap(({ params }) =>
    typeof params?.url === 'string' &&
    typeof params.initiator === 'string' &&
    params.initiator.startsWith('chrome-extension://') &&
    !params.url.startsWith('chrome-extension://')
      ? [params.url]
      : [],
  );
}
