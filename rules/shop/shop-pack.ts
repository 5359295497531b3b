import { type Book, book as builtIn } from '../book.ts';
import type { Example, Pack, Rung } from '../pack/schema.ts';
import { damagesPart } from './damages.ts';
import { carrierPart, freightPart, shippingPart } from './delivery.ts';
import { giftsPart, invoicePart, priceGuardPart } from './extras.ts';
import { frameOf, OWN_PAGE, type Part } from './frame.ts';
import { damagedPart, refundOnlyPart } from './granted.ts';
import { noReasonPart } from './no-reason.ts';
import type { Promises } from './promises.ts';

/** A shop's promises with what the pack keeps beside them. */
export type ShopPromises = Promises & {
  /** What the shop is called among us. */
  name: string;
  /** The shop's own page that says so; the address may be empty. */
  source: { title: string; url: string };
  /** Who may grant how much by themselves, the lowest role first. */
  ladder: Rung[];
  examples: Example[];
};

/**
 * A shop's promises as an ordinary pack of status SHOP, to be stacked last. `checkPromises` says beforehand what
 * is wrong with them; what it lets pass stacks on `book`, from which the conditions of its own damages are taken.
 */
export function shopPack(shop: ShopPromises, book: Book = builtIn): Pack {
  const { name, source, ladder, examples, ...promises } = shop;
  const parts = partsOf(promises, book);
  return {
    format: 1,
    id: `shop-${promises.code.toLowerCase()}`,
    title: { zh: name, en: name },
    sources: { [OWN_PAGE(promises.code)]: source },
    words: Object.assign({}, ...parts.map(({ words }) => words)),
    conditions: {},
    rules: parts.flatMap(({ rules }) => rules),
    ...(examples.length === 0 ? {} : { examples }),
    ...(ladder.length === 0 ? {} : { ladder }),
    promises,
  };
}

function partsOf(promises: Promises, book: Book): Part[] {
  const frame = frameOf(promises);
  const { noReason, refundOnly, damaged, freight, shipping, carrier, gifts, priceGuard, invoice, damages } =
    promises;
  return [
    noReason && noReasonPart(frame, noReason),
    refundOnly && refundOnlyPart(frame, refundOnly),
    damaged && damagedPart(frame, damaged),
    freight && freightPart(frame, freight),
    shipping && shippingPart(frame, shipping),
    carrier && carrierPart(frame, carrier),
    gifts && giftsPart(frame, gifts),
    priceGuard && priceGuardPart(frame, priceGuard),
    invoice && invoicePart(frame, invoice),
    damages && damagesPart(frame, promises, damages, book),
  ].filter((part) => part !== undefined);
}

/** The promises a pack was made from, for the form; `null` for a pack that no form made. */
export function promisesOf(pack: Pack): ShopPromises | null {
  const { promises } = pack;
  if (promises === undefined) return null;
  const source = pack.sources[OWN_PAGE(promises.code)] ?? { title: '', url: '' };
  return {
    ...promises,
    name: pack.title.zh,
    source,
    ladder: pack.ladder ?? [],
    examples: pack.examples ?? [],
  };
}
