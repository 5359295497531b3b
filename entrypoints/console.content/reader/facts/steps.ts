/** The bar of steps above a case: a step with a time below its name is done, one without a time is nothing. */
import type { Item } from '../items';
import type { PhraseLine } from '../maps/data';
import { VOCABULARY } from '../maps/words';
import { wordsOf } from '../page-map';
import type { FactKey } from '../types';
import { type Found, note } from './found';
import { type Piece, piecesOf, upFrom } from './timed';

const table = (lines: readonly PhraseLine[]) =>
  new Map(lines.flatMap(({ value, words }) => wordsOf(words).map((word) => [word, value] as const)));
const STEPS = { order: table(VOCABULARY.orderSteps), aftersale: table(VOCABULARY.aftersaleSteps) };

/**
 * Adds the moments of the steps that are done. A bar is told by its elements alone, since a step's name is also a
 * button's and a status': two steps or more side by side, each in an element with one time and nothing else.
 * What people say to each other below the case is no bar.
 */
export function stepFacts(items: readonly Item[], found: Found, page: keyof typeof STEPS): void {
  const steps = STEPS[page];
  const pieces = piecesOf(items.filter(({ line, section }) => !line.control && !section?.past));
  const names = pieces.flatMap((piece, index) => (steps.has(piece.folded) ? [{ piece, index }] : []));
  if (names.length < 2) return;
  const named = new Map<Element, number>();
  for (const { piece } of names)
    for (const at of upFrom(piece.place)) named.set(at, (named.get(at) ?? 0) + 1);
  const bars = new Map<Element, { index: number; box: Element }[]>();
  for (const { piece, index } of names) {
    const chain = [...upFrom(piece.place)];
    const end = chain.findIndex((at) => (named.get(at) ?? 0) > 1);
    const [box, bar] = [chain[end - 1], chain[end]];
    if (box && bar) bars.set(bar, [...(bars.get(bar) ?? []), { index, box }]);
  }
  for (const { index, box } of [...bars.values()].filter(({ length }) => length > 1).flat()) {
    const name = pieces[index]?.folded ?? '';
    const key = steps.get(name) as FactKey | 'step';
    const stamp = onlyTime(within(pieces, index, box), name);
    if (stamp && key !== 'step' && !found.has(key)) {
      note(found, key, stamp.at, stamp.shown, name, stamp.place);
    }
  }
}

/** The pieces around one that stand in the same element: in reading order they are neighbours. */
function within(pieces: readonly Piece[], index: number, box: Element): readonly Piece[] {
  const inside = (piece: Piece | undefined): boolean => {
    for (const at of upFrom(piece?.place ?? null)) if (at === box) return true;
    return false;
  };
  let [from, to] = [index, index + 1];
  while (inside(pieces[from - 1])) from--;
  while (inside(pieces[to])) to++;
  return pieces.slice(from, to);
}

/** The time of a step that holds its name, a time, and at most a number. */
function onlyTime(pieces: readonly Piece[], name: string) {
  const stamps = pieces.flatMap(({ stamp }) => stamp ?? []);
  const bare = pieces.every(({ stamp, folded }) => stamp || folded === name || /^\d$/.test(folded));
  return bare && stamps.length === 1 ? stamps[0] : undefined;
}
