/** What a text is like, without saying what it says: for labels whose meaning is not known. */
import { goodsOf, isOrderStatus, isStatusLine, typeOf } from './derive';
import type { ShapeName } from './types';
import { duration } from './values/countdown';
import { afterSaleId, orderId, trackingNo } from './values/ids';
import { moment } from './values/moment';
import { money } from './values/money';
import { count, parcel, words } from './values/words';

/** A line may go on behind its value; what is chosen from a table is one word of it. */
const word = (folded: string): string => words(folded)?.value ?? '';

/** The first that fits; a number that may be an id or a parcel's is an id. */
const SHAPES: readonly (readonly [ShapeName, (folded: string) => unknown])[] = [
  ['money', money],
  ['moment', moment],
  // `7天无理由` is a reason.
  ['duration', (folded) => !/天无/.test(folded.slice(0, 5)) && duration(folded)],
  ['id', (folded) => orderId(folded) ?? afterSaleId(folded)],
  ['tracking', (folded) => trackingNo(folded) ?? parcel(folded)],
  ['count', count],
  ['type', (folded) => typeOf(word(folded))],
  ['status', (folded) => goodsOf(word(folded)) ?? (isOrderStatus(word(folded)) || isStatusLine(folded, 1))],
  ['words', (folded) => folded],
];

/** The shape that a folded text begins with; `nothing` when there is none. */
export const shapeNameOf = (folded: string): ShapeName =>
  SHAPES.find(([, fits]) => fits(folded))?.[0] ?? 'nothing';
