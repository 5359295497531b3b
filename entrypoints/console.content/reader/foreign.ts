/**
 * A page about one case also speaks of others: a drawer of the buyer's orders, a message, a card that follows the
 * agent around. What stands in one box with another case's number says nothing of the page's own. No class is
 * asked: the box around a number is what grows until it would take in a number or a field of the page itself.
 */
import { type Item, itemsOf, placeOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { type IdFact, type Named, namedIn } from './named';
import type { Dom } from './native';
import type { CasePage } from './page-map';
import { sameId } from './values/ids';

export type OwnId = Pick<Named, 'fact' | 'id'>;

/** Items from the first to the last. */
type Range = { from: number; to: number };

/** A page about one case names a handful. Of one that names more, every box that is not the page's own goes whole. */
const MOST_NAMED = 100;

const placeOfItem = (item: Item | undefined): Element | null =>
  item?.kind === 'text' ? placeOf(item) : (item?.line.element ?? null);

const isIn = ({ from, to }: Range, at: number): boolean => at >= from && at <= to;
/** Nothing but the field itself. */
const isField = ({ label, value }: Named, { from, to }: Range): boolean => from >= label && to <= value;

/** The page's own number where it stands without a label. */
const bareIn = (items: readonly Item[], { fact, id }: OwnId): Named[] =>
  items.flatMap((item, at) => {
    const place = item.kind === 'text' && item.folded.includes(id) ? placeOf(item) : null;
    return place ? [{ fact, id, label: at, value: at, place, alone: true, word: id }] : [];
  });

/** `doubts`: ids of which nothing says whose they are. */
export type Own = { lines: Line[]; doubts: Named[] };

/** The lines of a page without those about other cases, or `null` where none are. @param ids of the address, the page's own first */
export function ownLines(
  dom: Dom,
  lines: readonly Line[],
  shape: CasePage,
  ids: readonly OwnId[],
): Own | null {
  const [main] = ids;
  if (!main) return null;
  const items = itemsOf(lines, lexiconOf(shape));
  const named = namedIn(items);
  const isMain = ({ fact, id }: OwnId) => fact === main.fact && sameId(id, main.id);
  const anchors = named.filter(isMain);
  if (anchors.length === 0 && shape.bareId) anchors.push(...bareIn(items, main));
  if (anchors.length === 0 || named.length === 0) return null;
  /** Every box that holds one of the numbers. */
  const around = (numbers: readonly Named[]): Set<Element> => {
    const boxes = new Set<Element>();
    for (const { place } of numbers) {
      for (let at: Element | null = place; at && !boxes.has(at); at = dom.parent(at)) boxes.add(at);
    }
    return boxes;
  };
  const ownMain = around(anchors);
  const known = named.filter(({ fact, id }) => ids.some((one) => one.fact === fact && sameId(one.id, id)));
  const ownAny = around([...anchors, ...known]);
  // Another after-sale of the same order has the page's order number with it.
  const ownOf = ({ fact }: Named) => (fact === main.fact ? ownMain : ownAny);

  const ranges = new Map<Element, Range>();
  const rangeOf = (box: Element, { value }: Named): Range => {
    const known = ranges.get(box);
    if (known) return known;
    const inside = (at: number) => {
      const place = placeOfItem(items[at]);
      return place !== null && dom.holds(box, place);
    };
    let [from, to] = [value, value];
    while (inside(from - 1)) from--;
    while (inside(to + 1)) to++;
    ranges.set(box, { from, to });
    return { from, to };
  };
  /** The boxes around an id that do not hold the page's own number, the innermost first. */
  const boxesOf = (one: Named): Element[] => {
    const boxes: Element[] = [];
    const own = ownOf(one);
    for (let at: Element | null = one.place; at && !own.has(at); at = dom.parent(at)) boxes.push(at);
    return boxes;
  };
  /** The largest of these, with more in it than the field itself; null for a field that stands among others. */
  const cardOf = (one: Named): Range | null => {
    const outermost = boxesOf(one).at(-1);
    const range = outermost && rangeOf(outermost, one);
    return range && !isField(one, range) ? range : null;
  };
  const keysIn = ({ from, to }: Range, but?: Range): Set<unknown> => {
    const keys = new Set<unknown>();
    for (let at = from; at <= to; at++) {
      const item = items[at];
      const counts = item?.kind === 'label' && item.key !== null && !dropped.has(at);
      if (counts && !(but && isIn(but, at))) keys.add(item.key);
    }
    return keys;
  };
  const repeats = (card: Range, around: Range): boolean => {
    const added = keysIn(around, card);
    return [...keysIn(card)].some((key) => key !== 'orderId' && key !== 'afterSaleId' && added.has(key));
  };
  const isMains = (card: Range) =>
    named.some((one) => one.fact === main.fact && !isMain(one) && isIn(card, one.value));
  /** The box of fields in which the page's own number is one. */
  const mains = new Set(
    anchors.map((one) => {
      let box: Element | null = one.place;
      while (box && isField(one, rangeOf(box, one))) box = dom.parent(box);
      return box;
    }),
  );
  const isBesideMain = (one: Named) => mains.has(dom.parent(boxesOf(one).at(-1) ?? one.place));
  /** A card that says again what the page says, or names another case, is another's. */
  const isAnothers = (card: Range) => isMains(card) || repeats(card, { from: 0, to: items.length - 1 });

  const dropped = new Set<number>();
  /**
   * Whose id it is; '' when nothing says. Where the address does not: the only field that stands beside the page's
   * own number, or among its fields while every card with another id is surely another's.
   */
  const ownerOf = (fact: IdFact): string | null => {
    const known = ids.find((one) => one.fact === fact)?.id;
    const all = named.filter((one) => one.fact === fact);
    // Where the page shows none that is the address's, whoever compares the two has to say so.
    if (known) return fact === main.fact || all.some(({ id }) => sameId(id, known)) ? known : null;
    if (all.every(({ id }) => id === all[0]?.id)) return null;
    const fields = all.filter((one) => !cardOf(one));
    const [field] = fields;
    if (!field || fields.some(({ id }) => id !== field.id)) return '';
    // A number with words behind it is mentioned.
    const cards = all.flatMap((one) => (one.alone && cardOf(one)) || []);
    return fields.some(isBesideMain) || cards.every(isAnothers) ? field.id : '';
  };
  const owners = { orderId: ownerOf('orderId'), afterSaleId: ownerOf('afterSaleId') };
  const isForeign = ({ fact, id }: Named) => owners[fact] !== null && !sameId(id, owners[fact]);
  const strange = named.filter(isForeign);
  if (strange.length === 0) return null;
  const ours = named.filter((one) => !isForeign(one));

  /** The box around another's id, grown while it takes in nothing that is the page's or that it has itself. */
  const blockOf = (one: Named): Range | null => {
    if (named.length > MOST_NAMED) return cardOf(one);
    let block: Range | null = null;
    for (const box of boxesOf(one)) {
      const larger = rangeOf(box, one);
      if (isField(one, larger)) continue;
      if (block && (repeats(block, larger) || ours.some(({ value }) => isIn(larger, value)))) break;
      block = larger;
    }
    return block;
  };
  /** A field without a box of its own: what follows it is about it, until the page's own number or the box's end. */
  const restAfter = (one: Named): Range => {
    const around = dom.parent(boxesOf(one).at(-1) ?? one.place);
    const next = ours.find(({ label }) => label > one.value)?.label ?? items.length;
    return { from: one.label, to: Math.min(around ? rangeOf(around, one).to : one.value, next - 1) };
  };
  for (const one of strange) {
    const range =
      blockOf(one) ?? (owners[one.fact] === '' || ownOf(one).has(one.place) ? null : restAfter(one));
    for (let at = range?.from ?? 0; range && at <= range.to; at++) dropped.add(at);
  }
  const doubts = strange.filter(({ fact }) => owners[fact] === '');
  // With a part of the page left out, its past would speak for it.
  if (doubts.length > 0) for (const [at, { section }] of items.entries()) if (section?.past) dropped.add(at);
  const gone = new Set<Line>();
  const kept = new Set<Line>();
  for (const [at, { line }] of items.entries()) (dropped.has(at) ? gone : kept).add(line);
  return { lines: lines.filter((line) => !gone.has(line) || kept.has(line)), doubts };
}
