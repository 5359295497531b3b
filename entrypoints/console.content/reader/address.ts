import type { PageMap, PageShape } from './page-map';
import type { PageReading, Platform } from './types';

export type Reason = (PageReading & { kind: 'unreadable' })['reason'];
export type Address =
  | { kind: 'page'; map: PageMap; shape: PageShape; url: URL }
  | { kind: 'named'; name: 'workOrder' }
  | { kind: 'gate'; platform: Platform; reason: Reason };

function parsed(url: string): URL | null {
  try {
    const address = new URL(url);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** What an address promises: a page of ours, something that stands in its way, or nothing of ours. */
export function addressOf(url: string, maps: readonly PageMap[]): Address | null {
  const address = parsed(url);
  if (!address) return null;
  const host = address.hostname;
  const path = address.pathname.replace(/\/{1,9}$/, '');
  for (const map of maps) {
    const shape = map.pages.find((page) => page.hosts.includes(host) && page.paths.includes(path));
    if (shape) return { kind: 'page', map, shape, url: address };
    const isOurs = map.pages.some((page) => page.hosts.includes(host));
    const named = isOurs && map.named.find(({ at }) => `${path}/`.startsWith(at));
    if (named) return { kind: 'named', name: named.name };
    const gate = map.gates.find(({ at }) => at === host || at === host + path || path.includes(at));
    if (gate && (isOurs || gate.at.startsWith(host))) {
      return { kind: 'gate', platform: gate.platform ?? map.platform, reason: gate.reason };
    }
  }
  return null;
}

/** The ids the address carries, in the order of the map: the page's own first. */
export function idsOf(url: URL, shape: PageShape): { fact: 'orderId' | 'afterSaleId'; id: string }[] {
  if (shape.kind === 'list') return [];
  return shape.ids.flatMap(({ fact, params }) => {
    const id = params
      .map((param) => url.searchParams.get(param))
      .find((value) => value && /^[\d-]{8,30}$/.test(value));
    return id ? [{ fact, id }] : [];
  });
}
