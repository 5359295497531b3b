import type { Book } from '../book.ts';
import type { Platform } from '../facts/facts.ts';
import type { Pack, Rung } from '../pack/schema.ts';

/** Where a case is: a shop's ladder counts in that shop only. */
export type Where = { platform?: Platform | undefined; shopName?: string | undefined };

const countsIn = ({ promises }: Pack, { platform, shopName }: Where): boolean =>
  promises === undefined ||
  ((promises.shops.length === 0 || (shopName !== undefined && promises.shops.includes(shopName))) &&
    (promises.platforms.length === 0 || (platform !== undefined && promises.platforms.includes(platform))));

/** The compensation ladder that counts here, the lowest role first; the pack stacked last speaks. */
export const ladderOf = (book: Book, where: Where): readonly Rung[] =>
  book.packs.findLast((pack) => pack.ladder !== undefined && countsIn(pack, where))?.ladder ?? [];

/**
 * How far a role may go by itself, fen: its sum, or its share of what was paid where that is less. `null` while a
 * share is given and what was paid is not known.
 */
export function limitOf({ upTo, share }: Rung, paid: number | null): number | null {
  if (share === undefined) return upTo;
  return paid === null ? null : Math.min(upTo, Math.floor(paid * share));
}

/** The lowest role that may grant so much (fen) by itself; `null` where none may, or none can be told to. */
export function ladderFor(book: Book, amount: number, paid: number | null, where: Where = {}): Rung | null {
  return ladderOf(book, where).find((rung) => amount <= (limitOf(rung, paid) ?? -1)) ?? null;
}
