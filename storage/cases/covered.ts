import type { CaseRow } from '../kinds';
import { maySameShop, siteOf } from './case-row';

type Ids = Pick<CaseRow, 'platform' | 'orderId' | 'afterSaleId' | 'shop'>;

const addressOf = ({ platform, orderId }: Ids) => `${siteOf(platform)}|${orderId}`;

/**
 * Leaves out an order that has an after-sale of its own among `all`: it is the ground the after-sale stands
 * on, and would stand beside it as a second case. An order without one stays, and so does one that somebody
 * wrote about, since a note must be found where it was written.
 */
export function withoutCovered<T>(
  all: readonly T[],
  idsOf: (one: T) => Ids,
  isWrittenAbout: (one: T) => boolean = () => false,
): T[] {
  const over = new Map<string, Ids[]>();
  for (const one of all) {
    const ids = idsOf(one);
    if (ids.afterSaleId === null || ids.orderId === null) continue;
    over.set(addressOf(ids), [...(over.get(addressOf(ids)) ?? []), ids]);
  }
  return all.filter((one) => {
    const ids = idsOf(one);
    if (ids.afterSaleId !== null || isWrittenAbout(one)) return true;
    return !over.get(addressOf(ids))?.some((after) => maySameShop(after.shop, ids.shop));
  });
}
