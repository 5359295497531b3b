/** The shape of every fact that has a label. A value without it is not the value. */
import { goodsOf, typeOf } from './derive';
import type { LabelKey } from './page-map';
import type { FactValue } from './types';
import { ticking } from './values/countdown';
import { afterSaleId, orderId, trackingNo } from './values/ids';
import { moment } from './values/moment';
import { money } from './values/money';
import type { Shaped } from './values/shape';
import { count, courier, title, words } from './values/words';

type Shape = (folded: string, text: string) => Shaped<FactValue> | null;

/** Kept as printed: the folded form is for matching only. */
const printed =
  (shape: (folded: string) => Shaped<string> | null): Shape =>
  (folded, text) => {
    const found = shape(folded);
    return found && { value: text.slice(0, found.length), length: found.length };
  };

const tabled =
  (table: (folded: string) => string | null): Shape =>
  (folded) => {
    const found = words(folded);
    const value = found && table(found.value);
    return found && value ? { value, length: found.length } : null;
  };

/** Words that are no number, no date and no amount. */
const sentence: Shape = (folded, text) =>
  /^[¥\d]/.test(folded) && !/^7天/.test(folded) ? null : printed(words)(folded, text);

const countdown: Shape = (folded, text) => {
  const found = ticking(folded);
  if (!found) return null;
  const { ms, onExpiry, length } = found;
  return { value: { ms, onExpiry, text: text.slice(0, length) }, length };
};

const name: Shape = (folded, text) =>
  /[\u3400-\u9fffA-Za-z]/.test(folded) && folded.length <= 40 ? printed(title)(folded, text) : null;

const SHAPES: Partial<Record<LabelKey, Shape>> = {
  orderId,
  afterSaleId,
  afterSaleType: tabled(typeOf),
  goodsState: tabled(goodsOf),
  statusText: sentence,
  reasonText: sentence,
  shopName: name,
  refundAmount: money,
  paidAmount: money,
  freightPaid: money,
  quantity: count,
  itemTitle: printed(title),
  courier: printed(courier),
  returnCourier: printed(courier),
  trackingNo,
  returnTrackingNo: trackingNo,
  remaining: countdown,
};

/** The shape of a fact's value; every fact named for when something happened (`paidAt`) is a moment. */
export const shapeOf = (key: LabelKey): Shape | undefined =>
  SHAPES[key] ?? (key.endsWith('At') ? moment : undefined);
