/**
 * Times that the page prints beside what happened at them: the nodes of a parcel's track, the entries of a
 * negotiation, the steps of a bar. Consoles print the time before its text, behind it, beside it or below.
 */
import { type Item, placeOf, type TextItem } from '../items';
import { parentOf } from '../native';
import type { Section } from '../page-map';
import { momentsIn } from '../values/moment';
import { isInMenu, mayBeInMenu } from './in-menu';

/** Epoch milliseconds, the time as seen and where it stands. */
type Stamp = { at: number; shown: string; place: Element | null };
/** A stretch of text without a time, or a time. */
export type Piece = { folded: string; place: Element | null; stamp: Stamp | null };
/** A time and the folded texts that belong to it. */
export type Entry = Stamp & { says: string[] };

/** The ancestors of an element, itself first; none of a text that was pasted. */
export function* upFrom(element: Element | null): Generator<Element> {
  for (let at = element; at; at = parentOf(at)) yield at;
}

/** The texts below the headings of such sections, up to the next heading, known or not. */
export function textsBelow(items: readonly Item[], is: (section: Section) => boolean): TextItem[] {
  let ended: Section | null = null;
  return items.filter((item, index): item is TextItem => {
    const { section, line } = item;
    if (section !== ended) ended = null;
    if (!section || !is(section) || ended || item.kind === 'label' || line.control) return false;
    if (line.heading && items[index - 1]?.line !== line) ended = section;
    return !ended && !(mayBeInMenu(item.folded) && isInMenu(items, index));
  });
}

/** What labels have left of the texts, cut at the times; a label is a piece too. */
export function piecesOf(items: readonly Item[]): Piece[] {
  return items.flatMap((item) => {
    if (item.kind === 'label') return { folded: `${item.label}:`, place: item.line.element, stamp: null };
    const { folded, text, from, taken, line } = item;
    const pieces: Piece[] = [];
    const add = (start: number, end: number, at: number | null) => {
      const place = placeOf(item, start);
      const stamp = at === null ? null : { at, shown: text.slice(start, end), place };
      if (stamp || /\S/.test(folded.slice(start, end)))
        pieces.push({ folded: folded.slice(start, end).trim(), place, stamp });
    };
    let past = taken;
    for (const one of momentsIn(folded, (at) => line.seams.includes(from + at))) {
      if (one.from < past) continue;
      add(past, one.from, null);
      past = one.from + one.length;
      add(one.from, past, one.value);
    }
    add(past, folded.length, null);
    return pieces;
  });
}

/** Around each time the largest element that holds no other one; `null` when that leaves a time without a text. */
function byElement(pieces: readonly Piece[]): Entry[] | null {
  const stamps = pieces.flatMap(({ stamp }) => stamp ?? []);
  const holds = new Map<Element, number>();
  for (const { place } of stamps) for (const at of upFrom(place)) holds.set(at, (holds.get(at) ?? 0) + 1);
  const owner = new Map<Element, Entry>();
  const entries = stamps.map((stamp): Entry => {
    const entry = { ...stamp, says: [] };
    for (const at of upFrom(stamp.place)) if (holds.get(at) === 1) owner.set(at, entry);
    return entry;
  });
  for (const { folded, place, stamp } of pieces) {
    if (stamp) continue;
    for (const at of upFrom(place)) {
      const entry = owner.get(at);
      if (entry) {
        entry.says.push(folded);
        break;
      }
    }
  }
  return stamps.length > 1 && entries.every(({ says }) => says.length > 0) ? entries : null;
}

/** Each time with what stands between it and the time before. */
function inTurn(pieces: readonly Piece[]): Entry[] {
  const entries: Entry[] = [];
  let says: string[] = [];
  for (const { folded, stamp } of pieces) {
    if (!stamp) says.push(folded);
    else {
      entries.push({ ...stamp, says });
      says = [];
    }
  }
  return entries;
}

/**
 * The ways in which times and texts may belong together: one where the elements or the two ends say which, else
 * both, time first and text first. Texts at the ends that are `isEntry` to nobody are a head or a foot.
 */
export function readingsOf(pieces: readonly Piece[], isEntry: (folded: string) => boolean): Entry[][] {
  const boxed = byElement(pieces);
  if (boxed) return [boxed];
  const isText = (piece: Piece | undefined) => piece !== undefined && !piece.stamp;
  let own = pieces;
  if (isText(own[0]) && isText(own.at(-1))) {
    const counts = ({ stamp, folded }: Piece) => stamp !== null || isEntry(folded);
    own = own.slice(own.findIndex(counts), own.findLastIndex(counts) + 1);
  }
  const [first, last] = [isText(own[0]), isText(own.at(-1))];
  const readings = [];
  if (first || !last) readings.push(inTurn(own));
  if (last || !first) readings.push(inTurn([...own].reverse()));
  return readings;
}
