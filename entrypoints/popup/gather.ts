/** One list out of what was found in several places. Pure. */
import { lint } from '@/rules';
import { find, findNear, type Needle } from '../shared/search/find';
import type { Hit } from './hit';

export type Places = Record<
  'cases' | 'notes' | 'rules' | 'phrases' | 'scripts' | 'history',
  Iterable<Needle<Hit>>
>;

/** More than this is not read, it is narrowed by another word. */
export const MOST = 20;

/** How many of each kind stand in the list while there is more of the others; the rest of the room goes round again. */
const SHARES: Record<keyof Places, number> = {
  rules: 6,
  phrases: 3,
  scripts: 4,
  cases: 4,
  notes: 2,
  history: 1,
};
/** Whoever types a number looks for a case. */
const NUMBERS_FIRST: (keyof Places)[] = ['cases', 'notes', 'rules', 'phrases', 'scripts', 'history'];
const WORDS_FIRST: (keyof Places)[] = ['rules', 'phrases', 'scripts', 'cases', 'notes', 'history'];

const NUMBER = /\d{4}/;

/**
 * What is found for a query, the kinds that are likeliest meant first. After a `/` only scripts are looked at.
 * @param how exactly as typed, or with one slip forgiven (for when nothing was found otherwise)
 */
export function gather(query: string, places: Places, how: 'typed' | 'near'): Hit[] {
  const look = how === 'typed' ? find<Hit> : findNear<Hit>;
  if (query.startsWith('/')) {
    const asked = query.slice(1).trim();
    return asked === '' ? first(places.scripts) : look(places.scripts, asked, MOST);
  }
  const order = NUMBER.test(query) ? NUMBERS_FIRST : WORDS_FIRST;
  const found = order.map((kind) => ({ kind, hits: look(places[kind], query, MOST) }));
  const spoken = found.find(({ kind }) => kind === 'phrases');
  if (spoken !== undefined && how === 'typed') spoken.hits = withLinted(query, places.phrases, spoken.hits);
  return shared(found);
}

function first(needles: Iterable<Needle<Hit>>): Hit[] {
  const hits: Hit[] = [];
  for (const { item } of needles) {
    if (hits.length === MOST) break;
    hits.push(item);
  }
  return hits;
}

/** A phrase that somebody types as it would be sent is found the way a draft is looked over. */
function withLinted(query: string, phrases: Iterable<Needle<Hit>>, hits: Hit[]): Hit[] {
  const ids = new Set(lint(query).map(({ phrase }) => phrase));
  if (ids.size === 0) return hits;
  const linted: Hit[] = [];
  for (const { item } of phrases) if (item.kind === 'phrase' && ids.has(item.phrase.id)) linted.push(item);
  return [...linted, ...hits.filter((hit) => !linted.includes(hit))];
}

/** Each kind its share, then what room is left goes to the kinds in their order; history last of all. */
function shared(found: readonly { kind: keyof Places; hits: readonly Hit[] }[]): Hit[] {
  let room = MOST;
  const taken = new Map<keyof Places, number>();
  for (const { kind, hits } of found) {
    const n = Math.min(SHARES[kind], hits.length, room);
    taken.set(kind, n);
    room -= n;
  }
  for (const { kind, hits } of found) {
    const n = taken.get(kind) ?? 0;
    const more = Math.min(hits.length - n, room);
    taken.set(kind, n + more);
    room -= more;
  }
  return found.flatMap(({ kind, hits }) => hits.slice(0, taken.get(kind)));
}
