/** The desk's address: `#register`, `#handover`, `#rules`, `#scripts`, `#health`, `#lessons`, `#care`, `#settings`, and `?case=` for an open case. */
export const TABS = [
  'register',
  'handover',
  'rules',
  'scripts',
  'health',
  'lessons',
  'care',
  'settings',
] as const;
export type Tab = (typeof TABS)[number];

export type Route = { tab: Tab; caseKey: string | null };

/** What of the handovers is printed: the desk shows nothing else then. */
export const printOf = ({ search }: Pick<URL, 'search'>): string | null =>
  new URLSearchParams(search).get('print');

/** An address nobody knows leads to the register. */
export function routeOf(url: Pick<URL, 'hash' | 'search'>): Route {
  const name = url.hash.slice(1);
  const tab = TABS.find((known) => known === name) ?? 'register';
  const caseKey = new URLSearchParams(url.search).get('case');
  return { tab, caseKey: caseKey === '' ? null : caseKey };
}

/** The address of a route, relative to the page. */
export function addressOf({ tab, caseKey }: Route): string {
  const search = caseKey === null ? '' : `?${new URLSearchParams({ case: caseKey })}`;
  return `${search}#${tab}`;
}
