import { useSyncExternalStore } from 'react';
import { addressOf, type Route, routeOf, TAB_KEYS, TABS, type Tab } from './route';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Where the desk is; the address bar is the only place that knows. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.search + location.hash);
  return routeOf(new URL(address, location.origin));
}

/**
 * Goes somewhere; another tab is asked for whole unless the part says what of it. Opening a tab of the desk is a step that Back returns from; walking through cases is not,
 * or Back would walk through each of them again.
 */
export function go(part: Partial<Route>): void {
  const here = routeOf(new URL(location.href));
  const other = part.tab !== undefined && part.tab !== here.tab;
  const there = { ...here, ...(other ? { query: '' } : {}), ...part };
  const method = there.tab === here.tab ? 'replaceState' : 'pushState';
  history[method](null, '', location.pathname + addressOf(there));
  for (const listener of listeners) listener();
}

/** The tab that Alt and this key lead to, `1` being the first. */
export const tabOfKey = (key: string): Tab | undefined =>
  key.length === 1 ? TABS[TAB_KEYS.indexOf(key)] : undefined;
