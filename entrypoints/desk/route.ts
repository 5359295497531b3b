/**
 * The desk's address: a page after the hash (`#radar`, `#register` …), what of it is asked for behind that
 * (`#radar?view=start`), and `?case=` before it for an open case.
 */

/** The pages in groups: the day's work, what one looks up and learns, this machine. */
export const TAB_GROUPS = [
  ['radar', 'register', 'handover', 'scripts'],
  ['rules', 'practice', 'numbers'],
  ['health', 'lessons', 'care', 'settings'],
] as const;
export const TABS = TAB_GROUPS.flat();
export type Tab = (typeof TABS)[number];

/** Together with Alt, in the order of the pages. */
export const TAB_KEYS = '1234567890-';

/** `query`: what of the page is asked for, in the page's own words; '' = all of it. */
export type Route = { tab: Tab; caseKey: string | null; query: string };

/** What of the handovers is printed: the desk shows nothing else then. */
export const printOf = ({ search }: Pick<URL, 'search'>): string | null =>
  new URLSearchParams(search).get('print');

/** An address nobody knows leads to the radar. */
export function routeOf(url: Pick<URL, 'hash' | 'search'>): Route {
  const [name, ...query] = url.hash.slice(1).split('?');
  const tab = TABS.find((known) => known === name) ?? 'radar';
  const caseKey = new URLSearchParams(url.search).get('case');
  return { tab, caseKey: caseKey === '' ? null : caseKey, query: query.join('?') };
}

/** The address of a route, relative to the page. */
export function addressOf({ tab, caseKey, query }: Route): string {
  const search = caseKey === null ? '' : `?${new URLSearchParams({ case: caseKey })}`;
  return `${search}#${tab}${query === '' ? '' : `?${query}`}`;
}
