import type { FactKey } from '../facts/facts.ts';
import type { Sample } from './coverage-wish.ts';

type Odd = readonly [one: FactKey, values: readonly string[], other: FactKey, values: readonly string[]];

/** What no console shows together, so that nobody needs an answer to it. */
const AT_ODDS: readonly Odd[] = [
  ['goodsState', ['notShipped'], 'afterSaleType', ['returnRefund', 'exchange', 'resend', 'repair']],
  ['goodsState', ['notShipped'], 'status', ['waitBuyerReturn', 'waitSellerReceive']],
  ['goodsState', ['returning', 'returned'], 'afterSaleType', ['refundOnly', 'resend']],
  ['goodsState', ['returning', 'returned'], 'reason', ['notReceived']],
  ['reason', ['notReceived'], 'afterSaleType', ['returnRefund', 'exchange', 'repair']],
  ['reason', ['notReceived'], 'status', ['waitBuyerReturn', 'waitSellerReceive']],
  ['reason', ['noReason', 'lateShip', 'freight'], 'afterSaleType', ['resend', 'repair']],
  ['status', ['waitBuyerReturn', 'waitSellerReceive'], 'afterSaleType', ['refundOnly', 'resend']],
];

/** Whether a case can be like this at all. */
export const canBe = (said: Sample): boolean =>
  !AT_ODDS.some(
    ([one, values, other, others]) =>
      values.includes(String(said.get(one))) && others.includes(String(said.get(other))),
  );
