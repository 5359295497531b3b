import type { CaseRow } from '@/storage';

type Order = Pick<CaseRow, 'platform' | 'orderId' | 'afterSaleId' | 'shop'>;

/**
 * Leaves out an order that has an after-sale of its own among `all`: it is the ground the after-sale stands
 * on, and would stand beside it as a second case. An order without one stays.
 */
export function withoutCovered<T>(all: readonly T[], orderOf: (one: T) => Order): T[] {
  const covered = new Map<string, Order[]>();
  for (const one of all) {
    const order = orderOf(one);
    if (order.afterSaleId === null || order.orderId === null) continue;
    const address = `${order.platform}|${order.orderId}`;
    covered.set(address, [...(covered.get(address) ?? []), order]);
  }
  return all.filter((one) => {
    const { platform, orderId, afterSaleId, shop } = orderOf(one);
    if (afterSaleId !== null) return true;
    const over = covered.get(`${platform}|${orderId}`) ?? [];
    return !over.some((after) => after.shop === shop || after.shop === '' || shop === '');
  });
}
