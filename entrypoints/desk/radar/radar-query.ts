/** What of the radar is asked for, as its address says it: `#radar?view=start&shop=…`. What nobody knows is left out. */
import type { Platform, Turn } from '@/rules';
import { type Filter, NO_FILTER } from '../listed/filter';
import { type Only, onlyIn, onlyText } from '../listed/only';

export const VIEWS = ['all', 'start', 'quiet', 'sweep', 'money'] as const;
export type View = (typeof VIEWS)[number];

export type RadarQuery = {
  view: View;
  /** null = every shop; '' = shops that were not read. */
  shop: string | null;
  platform: Platform | null;
  turn: Turn | null;
  /** Words of the catalogue. */
  status: string | null;
  reason: string | null;
  silent: boolean;
  promised: boolean;
  /** Ends of our clocks, `from ≤ end < to`, epoch ms. */
  due: { from: number; to: number } | null;
  /** Only the cases it was opened for. */
  only: Only | null;
};

export const ALL: RadarQuery = {
  view: 'all',
  shop: null,
  platform: null,
  turn: null,
  status: null,
  reason: null,
  silent: false,
  promised: false,
  due: null,
  only: null,
};

const PLATFORMS: readonly Platform[] = ['taobao', 'tmall', 'pdd', 'douyin', 'jd'];
export const TURNS: readonly Turn[] = ['seller', 'buyer', 'courier', 'platform', 'nobody', 'unknown'];

export function parseQuery(text: string): RadarQuery {
  const given = new URLSearchParams(text);
  return {
    view: VIEWS.find((view) => view === given.get('view')) ?? 'all',
    shop: given.get('shop'),
    platform: PLATFORMS.find((platform) => platform === given.get('platform')) ?? null,
    turn: TURNS.find((turn) => turn === given.get('turn')) ?? null,
    status: given.get('status') || null,
    reason: given.get('reason') || null,
    silent: given.has('silent'),
    promised: given.has('promised'),
    due: parseDue(given.get('due')),
    only: onlyIn(given),
  };
}

function parseDue(text: string | null): RadarQuery['due'] {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '') ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

/** The shortest address that asks for it; '' for everything. */
export function queryText(query: RadarQuery): string {
  const said = new URLSearchParams();
  if (query.view !== 'all') said.set('view', query.view);
  for (const name of ['shop', 'platform', 'turn', 'status', 'reason'] as const)
    if (query[name] !== null) said.set(name, query[name]);
  for (const name of ['silent', 'promised'] as const) if (query[name]) said.set(name, '1');
  if (query.due !== null) said.set('due', `${query.due.from}-${query.due.to}`);
  return [said.toString(), ...(query.only === null ? [] : [onlyText(query.only)])]
    .filter((part) => part !== '')
    .join('&');
}

/** How many of its conditions make the list shorter than its view. */
export const conditionsIn = (query: RadarQuery): number =>
  Object.entries(query).filter(([name, value]) => name !== 'view' && value !== null && value !== false)
    .length;

/**
 * @param words normalised
 * @param keys of the cases it was opened for; `null` = all
 */
export const filterOf = (
  query: RadarQuery,
  words: readonly string[],
  keys: ReadonlySet<string> | null = null,
): Filter => ({
  ...NO_FILTER,
  // Which of them are open is up to the view: money one waits for outlives its case.
  scope: 'all',
  source: 'case',
  shop: query.shop,
  platform: query.platform,
  turn: query.turn,
  state: query.status === null ? null : { status: query.status },
  reason: query.reason,
  silent: query.silent,
  promised: query.promised,
  due: query.due,
  keys,
  words,
});
