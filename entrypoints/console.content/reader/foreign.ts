/**
 * A page about one case also speaks of others: a drawer of the buyer's orders, a message, a card that follows the
 * agent around. What stands in one box with another case's number says nothing of the page's own. No class is
 * asked: around a number, the largest box without a number of the page's own is that other case's.
 */
import { boxesAround, isIn, type Range, rangesIn, repeats } from './boxes';
import { type Item, itemsOf, placeOf } from './items';
import { lexiconOf } from './lexicon';
import type { Line } from './lines';
import { type IdFact, type Named, namedIn } from './named';
import type { Dom } from './native';
import type { CasePage } from './page-map';
import { sameId } from './values/ids';

export type OwnId = Pick<Named, 'fact' | 'id'>;
/** `doubts`: ids of which nothing says whose they are. */
export type Own = { lines: Line[]; doubts: Named[] };

/** A page about one case names a handful. Of one that names more, every box that is not the page's own goes whole. */
const MOST_NAMED = 100;
/** So many boxes around a number may be one in the other. */
const MOST_BOXES = 30;

/** The page's own number where it stands without a label. */
const bareIn = (items: readonly Item[], { fact, id }: OwnId): Named[] =>
  items.flatMap((item, at) => {
    const place = item.kind === 'text' && item.folded.includes(id) ? placeOf(item) : null;
    return place ? [{ fact, id, label: at, value: at, place, alone: true, word: id }] : [];
  });

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

  const isKnown = ({ fact, id }: Named) => ids.some((one) => one.fact === fact && sameId(one.id, id));
  const aroundMain = boxesAround(
    dom,
    anchors.map(({ place }) => place),
  );
  const aroundOwn = boxesAround(
    dom,
    [...anchors, ...named.filter(isKnown)].map(({ place }) => place),
  );
  const rangeOf = rangesIn(dom, items);
  const isMany = named.length > MOST_NAMED;

  /** The boxes around an id that hold none of the page's own, the innermost first. */
  const boxesOf = (one: Named): Element[] => {
    // Another after-sale of the same order has the page's order number with it.
    const own = one.fact === main.fact ? aroundMain : aroundOwn;
    const boxes: Element[] = [];
    for (let at: Element | null = one.place; at && !own.has(at); at = dom.parent(at)) boxes.push(at);
    return boxes;
  };
  const isField = ({ label, value }: Named, { from, to }: Range) => from >= label && to <= value;
  /** The largest of these, with more in it than the field itself; null for a field that stands among others. */
  const cardOf = (one: Named): Range | null => {
    const outermost = boxesOf(one).at(-1);
    const range = outermost && rangeOf(outermost, one.value);
    return range && !isField(one, range) ? range : null;
  };
  /** The box of fields in which the page's own number is one. */
  const fieldsOfMain = new Set(
    anchors.map((one) => {
      let box: Element | null = one.place;
      while (box && isField(one, rangeOf(box, one.value))) box = dom.parent(box);
      return box;
    }),
  );
  const isBesideMain = (one: Named) => fieldsOfMain.has(dom.parent(boxesOf(one).at(-1) ?? one.place));
  /** A card that says again what the page says, or names another case, is another's. */
  const isAnothers = (card: Range) =>
    named.some((one) => one.fact === main.fact && !isMain(one) && isIn(card, one.value)) ||
    repeats(items, card, { from: 0, to: items.length - 1 });

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
    const fields = isMany ? [] : all.filter((one) => !cardOf(one));
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

  /** The box around another's id, as large as it can be without a number of the page's own. */
  const blockOf = (one: Named): Range | null => {
    if (isMany) return cardOf(one);
    const cards = boxesOf(one)
      .slice(0, MOST_BOXES)
      .map((box) => rangeOf(box, one.value))
      .filter((range) => !isField(one, range));
    return cards.findLast((card) => !ours.some(({ value }) => isIn(card, value))) ?? cards[0] ?? null;
  };
  let next = 0;
  /** A field without a box of its own: what follows it is about it, until the page's own number or the box's end. */
  const restAfter = (one: Named): Range => {
    const around = dom.parent(boxesOf(one).at(-1) ?? one.place);
    while ((ours[next]?.label ?? items.length) <= one.value) next++;
    const end = (ours[next]?.label ?? items.length) - 1;
    return { from: one.label, to: Math.min(around ? rangeOf(around, one.value).to : one.value, end) };
  };

  const dropped = new Set<number>();
  for (const one of strange) {
    if (isMany && dropped.has(one.value)) continue;
    const isUndecided = owners[one.fact] === '';
    const range = blockOf(one) ?? (isUndecided || boxesOf(one).length === 0 ? null : restAfter(one));
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
