/**
 * The fact catalogue: every fact the desk knows of, the shape its value must have, what the book may
 * presume when nobody has said anything, and how dear it is to ask.
 *
 * Units: money is integer fen, a moment is epoch milliseconds, ids are strings. A key is added here and
 * nowhere else; it is never renamed, because kept readings and saved answers carry it.
 */

import {
  askedMoment,
  askedMoney,
  choice,
  type FactSpec,
  type FactValue,
  id,
  moment,
  money,
  text,
  yesNo,
} from './fact-spec.ts';
import { GOODS_KINDS } from './goods-kinds.ts';

export {
  ASK_COSTS,
  type AskCost,
  type Countdown,
  EXPIRIES,
  type Expiry,
  type FactSpec,
  type FactValue,
} from './fact-spec.ts';

export const FACTS = {
  // One console serves both kinds of shop, and a page may not show which this is; their rules differ.
  platform: choice(['taobao', 'tmall', 'pdd', 'douyin', 'jd'], { ask: 'look', offers: ['taobao', 'tmall'] }),
  shopName: text,
  orderId: id,
  afterSaleId: id,
  afterSaleType: choice(['refundOnly', 'returnRefund', 'exchange', 'resend', 'repair'], { ask: 'look' }),
  goodsState: choice(['notShipped', 'shipped', 'signed', 'returning', 'returned'], { ask: 'look' }),
  status: choice(
    ['waitSeller', 'waitBuyerReturn', 'waitSellerReceive', 'sellerRefused', 'platform', 'success', 'closed'],
    { ask: 'look' },
  ),
  statusText: text,
  reason: choice(
    [
      'noReason',
      'notReceived',
      'quality',
      'misdescribed',
      'wrongOrMissing',
      'damaged',
      'fake',
      'lateShip',
      'agreed',
      'freight',
      'other',
    ],
    { ask: 'chat' },
  ),
  reasonText: text,
  refundAmount: money,
  paidAmount: money,
  freightPaid: money,
  quantity: { kind: 'number' },
  itemTitle: text,
  category: text,
  appliedAt: askedMoment,
  modifiedAt: moment,
  paidAt: askedMoment,
  shipDueAt: moment,
  shippedAt: askedMoment,
  pickedUpAt: moment,
  signedAt: askedMoment,
  succeededAt: askedMoment,
  confirmedAt: moment,
  refusedAt: moment,
  agreedAt: moment,
  returnShippedAt: moment,
  returnSignedAt: askedMoment,
  // When the replacement, the missing piece or the repaired goods went out.
  resentAt: askedMoment,
  // The last node of the parcel's own track, and of the returned parcel's.
  movedAt: moment,
  returnMovedAt: moment,
  platformAskedAt: moment,
  shipPromiseHours: { kind: 'number', ask: 'look', tries: [24, 48, 72, 168, 360] },
  saleKind: choice(['normal', 'presaleFull', 'presaleDeposit', 'custom', 'cycle'], { ask: 'look' }),
  courier: text,
  trackingNo: id,
  returnCourier: text,
  returnTrackingNo: id,
  signedBy: choice(['self', 'delegate', 'station', 'stranger'], { ask: 'paper' }),
  returnParcel: choice(['fine', 'damaged', 'lost', 'notReceived'], {
    ask: 'look',
    askWhile: ['returning', 'returned'],
  }),
  freeShipping: yesNo({ ask: 'look' }),
  freightInsurance: yesNo({ ask: 'look' }),
  // Services the console marks an order with: 退货包运费 (the shop pays the way back), 极速退款.
  freeReturn: yesNo(),
  speedRefund: yesNo(),
  partialBreaksFreeShipping: yesNo({ ask: 'look', presume: false }),
  freightAgreed: yesNo({ ask: 'chat', presume: false }),
  freightInterceptOk: yesNo({ ask: 'chat', askWhile: ['shipped'] }),
  intact: choice(['yes', 'no', 'unchecked'], {
    ask: 'photo',
    blank: 'unchecked',
    askWhile: ['returning', 'returned'],
  }),
  opened: yesNo({ ask: 'photo' }),
  buyerConfirmedNoReturn: yesNo({ ask: 'look' }),
  exclusionKind: choice(
    ['none', 'custom', 'perishable', 'digital', 'press', 'opened', 'activated', 'clearance', 'service'],
    { ask: 'look' },
  ),
  promiseDays: { kind: 'number', ask: 'look', presume: 0, tries: [7, 15, 30] },
  sellerFault: choice(['yes', 'no', 'unclear'], { ask: 'chat' }),
  defectVisible: yesNo({ ask: 'photo' }),
  defectDefeatsPurpose: yesNo({ ask: 'photo' }),
  confirmedReceipt: yesNo({ ask: 'look', presume: false }),
  giftMissing: yesNo({ ask: 'look' }),
  buyerAbuse: yesNo({ ask: 'look', presume: false }),
  agreement: yesNo({ ask: 'chat', presume: false }),
  // What has been shown so far, step by step (burden of proof). Until somebody says so, nothing has been.
  buyerProof: choice(['pending', 'none', 'given'], { ask: 'photo', presume: 'pending' }),
  sellerProof: choice(['pending', 'none', 'valid'], { ask: 'paper', presume: 'pending' }),
  testReport: choice(['pending', 'none', 'defect', 'noDefect'], { ask: 'paper', presume: 'pending' }),
  confirmInduced: yesNo({ ask: 'chat', presume: false }),
  testAsked: yesNo({ ask: 'look' }),
  // What kind of goods: the tables of the seven-day rule and of the categories' own rules.
  goodsKind: choice(GOODS_KINDS, { ask: 'look' }),
  // What is wrong with fresh goods (DY-SX-01), and how far a size is off what was stated (DY-FS-01, JD-CAT-02).
  freshFault: choice(['thawed', 'dead', 'incomplete', 'rotten', 'badCore', 'egg', 'ripenedRot', 'unripe'], {
    ask: 'photo',
  }),
  sizeStatedCm: { kind: 'number', ask: 'look', tries: [10, 60] },
  sizeGapCm: { kind: 'number', ask: 'photo', tries: [1, 3, 5] },
  // Counts of a partial complaint, and shelf life in days.
  badCount: { kind: 'number', ask: 'photo', tries: [1, 2, 3] },
  shelfLifeDays: { kind: 'number', ask: 'look', tries: [15, 30, 180] },
  shelfLeftDays: { kind: 'number', ask: 'look', tries: [3, 7, 30] },
  // How a parcel travels, and how the shop promised to ship.
  route: choice(['sameRegion', 'crossProvince', 'remote'], { ask: 'look' }),
  shipMode: choice(['hours', 'sameDay', 'nextDay'], { ask: 'look' }),
  pagePromiseHours: { kind: 'number', ask: 'look', tries: [24, 48, 72] },
  // Compensation already paid, which a joint cap counts: for tracking, to this buyer for that day's orders, for promises.
  trackPaid: askedMoney,
  shipDayPaid: askedMoney,
  promiseDayPaid: askedMoney,
  // A deposit that was agreed on as such (定金); the hours in which the shop ships a replacement.
  depositAmount: { kind: 'money', ask: 'look' },
  exchangeHours: { kind: 'number', ask: 'look', tries: [24, 48, 72] },
  lossAmount: { kind: 'money', ask: 'paper' },
  giftValue: { kind: 'money', ask: 'look' },
  // How the goods travel without consent: freight collect, which way; to another place than the page ships from.
  freightCollect: choice(['none', 'outbound', 'return', 'both'], { ask: 'look', presume: 'none' }),
  returnElsewhere: yesNo({ ask: 'look', presume: false }),
  // The kind of goods is one of those that Tmall gives 90 days after completion for, and not 15 (TM-WIN-01).
  longWindow: yesNo({ ask: 'look', presume: false }),
  // The parcel was turned away at the door; where both are at fault, who was first.
  parcelRefused: yesNo({ ask: 'look', presume: false }),
  firstFault: choice(['none', 'seller', 'buyer'], { ask: 'chat', presume: 'none' }),
  // A service the shop has joined, by which the platform promises more (TM-SVC, TB-SVC).
  service: choice(
    [
      'none',
      'mismatchPlatform',
      'mismatchShop',
      'overstated',
      'freshness',
      'billions',
      'healthFood',
      'petSelect',
      'cherries',
    ],
    { ask: 'look', presume: 'none' },
  ),
  // Steps outside the order: the platform asks for evidence, rules, punishes; a regulator writes; a court or the police is in.
  evidenceAskedAt: askedMoment,
  ruledAt: askedMoment,
  penaltyAt: askedMoment,
  appealedAt: askedMoment,
  complaintAt: askedMoment,
  suspendedAt: askedMoment,
  // A shop's day on Douyin: orders due and late.
  shopDue: { kind: 'number', ask: 'look', tries: [100, 200, 1000] },
  shopLate: { kind: 'number', ask: 'look', tries: [50, 100, 800] },
  remaining: { kind: 'countdown' },
} as const satisfies Record<string, FactSpec>;

export type FactKey = keyof typeof FACTS;
export const FACT_KEYS = Object.keys(FACTS) as FactKey[];

export type Provenance = 'page' | 'paste' | 'agent' | 'derived';
export type Fact = { value: FactValue; from: Provenance; seenAt: number; text?: string };
export type Facts = Partial<Record<FactKey, Fact>>;

export type Platform = (typeof FACTS)['platform']['values'][number];

/** The catalogue's entry for a key, widened so that code can ask for `ask` and `presume` of any key. */
export function specOf(key: FactKey): FactSpec {
  return FACTS[key];
}

/** Every value a fact can have, where they are few; of a text, a sum or a moment there is no list. */
export function fewValues(key: FactKey): readonly FactValue[] {
  const spec = specOf(key);
  if (spec.kind === 'yesNo') return [true, false];
  return spec.kind === 'choice' ? spec.values : [];
}

/** The values a fact is chosen from when a person is asked, in the catalogue's order; empty for one that is typed. */
export function choicesOf(key: FactKey): readonly FactValue[] {
  const spec = specOf(key);
  if (spec.kind === 'yesNo') return [true, false];
  return spec.kind === 'choice' ? (spec.offers ?? spec.values) : [];
}
