/**
 * The tracks of the two parcels. Time decides, not the order of the nodes; which parcel it is, the heading
 * alone says. A node's sentence may hold a courier's name and telephone number: none of it is kept but the word.
 */
import type { Item } from '../items';
import type { Section } from '../page-map';
import type { FactKey, FactValue } from '../types';
import { type Found, note } from './found';
import { doneIn, isNode, isSentOff, signerIn, underWayIn } from './telling';
import { type Entry, piecesOf, readingsOf, textsBelow } from './timed';

const WAYS = {
  out: { moved: 'movedAt', signed: 'signedAt', pickedUp: 'pickedUpAt', number: 'trackingNo' },
  back: {
    moved: 'returnMovedAt',
    signed: 'returnSignedAt',
    pickedUp: 'returnShippedAt',
    number: 'returnTrackingNo',
  },
} as const satisfies Record<string, Record<string, FactKey>>;
type Way = keyof typeof WAYS;

type Said = { key: FactKey; value: FactValue; text: string; label: string; place: Element | null };

const latest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((a, b) => (a && a.at >= b.at ? a : b), undefined);
const earliest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);

const done = (what: 'signed' | 'pickedUp', { says }: Entry): string | null =>
  says.map((folded) => doneIn(what, folded)).find((word) => word !== null) ?? null;

/** What a track says of its parcel; `wentBack` when any of its words does. */
function trackSays(entries: readonly Entry[], way: Way, heading: string, wentBack: boolean): Said[] {
  const keys = WAYS[way];
  const nodes = entries.filter(({ says }) => says.some(isNode));
  const newest = latest(nodes);
  const said: Said[] = [];
  const add = (key: FactKey, value: FactValue, text: string, label: string, place: Element | null) =>
    said.push({ key, value, text, label, place });
  const when = (key: FactKey, { at, shown, place }: Entry, label: string) =>
    add(key, at, shown, label, place);

  const start = earliest(nodes.filter((node) => done('pickedUp', node)));
  if (start) when(keys.pickedUp, start, done('pickedUp', start) ?? heading);
  // A later time whose text is not understood may be the newest node, or somebody else's.
  if (!newest || entries.some(({ at }) => at > newest.at)) return said;
  when(keys.moved, newest, heading);
  if (wentBack) return said;
  const signings = nodes.filter((node) => done('signed', node));
  const last = latest(signings);
  const word = last && done('signed', last);
  if (last && word) {
    // What moves on after it was signed for was not signed for by the one it was sent to.
    if (last.at < newest.at || nodes.some((node) => node.at === last.at && !done('signed', node)))
      return said;
    for (const node of signings) when(keys.signed, node, done('signed', node) ?? word);
    add('goodsState', way === 'out' ? 'signed' : 'returned', word, heading, last.place);
    const signers = signings.flatMap(({ says }) => says.map(signerIn)).flatMap((signer) => signer ?? []);
    const [signer] = signers;
    if (way === 'out' && signer && signers.every(({ value }) => value === signer.value))
      add('signedBy', signer.value, signer.word, word, last.place);
  } else if (way === 'back') {
    const told = newest.says.filter(isNode).map(underWayIn);
    const [moving] = told;
    if (moving && !told.includes(null)) add('goodsState', 'returning', moving, heading, newest.place);
  }
  return said;
}

/** Of two readings of the same track, what both say. */
function agreedOf(readings: readonly Said[][]): Said[] {
  const [first = [], ...others] = readings;
  const values = (said: readonly Said[], key: FactKey) =>
    JSON.stringify(said.flatMap((one) => (one.key === key ? [one.value] : [])).sort());
  return first.filter(({ key }) => others.every((other) => values(other, key) === values(first, key)));
}

/** The parcel's own track knows later than the state that the console prints beside it. */
function overtake(found: Found, value: FactValue): void {
  const known = found.get('goodsState');
  if (value === 'signed' && known?.every((one) => one.value === 'shipped')) found.delete('goodsState');
}

/** A word of arrival that stands among dated nodes is one of them, and the nodes together say what became of it. */
function forgetArrival(found: Found): void {
  const rest = found
    .get('goodsState')
    ?.filter(({ value, text, label }) => value !== 'returned' || text !== label);
  if (rest?.length) found.set('goodsState', rest);
  else found.delete('goodsState');
}

/** Adds what the tracks say of facts that no label has led to; a parcel with two numbers is two parcels. */
export function trackFacts(items: readonly Item[], found: Found): void {
  const known = new Set(found.keys());
  for (const way of ['out', 'back'] as const) {
    const is = ({ track }: Section) => track === way;
    const texts = textsBelow(items, is);
    if (texts.length === 0 || (found.get(WAYS[way].number)?.length ?? 0) > 1) continue;
    const heading = items.find(({ section }) => section !== null && is(section));
    const label = heading?.kind === 'label' ? heading.label : '';
    const pieces = piecesOf(texts);
    const wentBack = pieces.some(({ folded }) => isSentOff(folded));
    if (way === 'back' && (wentBack || pieces.some(({ stamp }) => stamp))) forgetArrival(found);
    const readings = readingsOf(pieces, isNode).map((entries) => trackSays(entries, way, label, wentBack));
    for (const said of agreedOf(readings)) {
      const { key, value, text } = said;
      if (key === 'goodsState') overtake(found, value);
      else if (known.has(key)) continue;
      note(found, key, value, text, said.label, said.place);
    }
  }
}
