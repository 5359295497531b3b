/**
 * What the reader says. It stands at the left end of the road and imports nothing, so it has a vocabulary of
 * its own: the facts a page can show. That it fits the catalogue of `rules/` is checked where the two meet.
 */
export type Platform = 'taobao' | 'tmall' | 'pdd' | 'douyin' | 'jd';

export type FactKey =
  | 'platform'
  | 'shopName'
  | 'orderId'
  | 'afterSaleId'
  | 'afterSaleType'
  | 'goodsState'
  | 'status'
  | 'statusText'
  | 'reason'
  | 'reasonText'
  | 'refundAmount'
  | 'paidAmount'
  | 'freightPaid'
  | 'quantity'
  | 'itemTitle'
  | 'category'
  | 'appliedAt'
  | 'modifiedAt'
  | 'paidAt'
  | 'shipDueAt'
  | 'shippedAt'
  | 'pickedUpAt'
  | 'signedAt'
  | 'succeededAt'
  | 'confirmedAt'
  | 'refusedAt'
  | 'agreedAt'
  | 'returnShippedAt'
  | 'returnSignedAt'
  | 'platformAskedAt'
  | 'movedAt'
  | 'returnMovedAt'
  | 'signedBy'
  | 'courier'
  | 'trackingNo'
  | 'returnCourier'
  | 'returnTrackingNo'
  | 'freeShipping'
  | 'freightInsurance'
  | 'freeReturn'
  | 'speedRefund'
  | 'promiseDays'
  | 'remaining';

/** What the page says happens at zero; `unknown` when it shows a countdown and no consequence. */
export type Expiry = 'refund' | 'agree' | 'close' | 'overdue' | 'lapse' | 'platform' | 'unknown';
/** The page's countdown: `ms` left when it was read. */
export type Countdown = { ms: number; onExpiry: Expiry; text: string };
export type FactValue = string | number | boolean | Countdown;

/** `text` as seen on the page, `label` the visible words that led to it (`url` when the address did). */
export type ReadFact = { value: FactValue; text: string; label: string };
/** Absent = not read. Never '' or 0 for "not read". */
export type ReadFacts = Partial<Record<FactKey, ReadFact>>;

/** Facts of which the page says two things; in `facts` they are absent. */
export type Doubts = Partial<Record<FactKey, ReadFact[]>>;
/**
 * `doubtful` is absent when there is none. `nick`: the buyer's, for the background to hash and to drop; it is no fact,
 * and absent where the page shows none or a masked one.
 */
export type ReadCase = { facts: ReadFacts; missed: FactKey[]; doubtful?: Doubts; nick?: string };

/** What a text is like, without saying what it says. */
export type ShapeName =
  | 'id'
  | 'tracking'
  | 'money'
  | 'moment'
  | 'duration'
  | 'count'
  | 'type'
  | 'status'
  | 'words'
  | 'nothing';
/** A label of the page, what shape followed it, and the fact it was taken for; null when for none. */
export type SeenLabel = { label: string; shape: ShapeName; fact: FactKey | null };

export type PageReading =
  | ({ kind: 'case'; platform: Platform; page: 'order' | 'aftersale' } & ReadCase)
  | {
      kind: 'list';
      platform: Platform;
      page: 'order' | 'aftersale';
      rows: ReadCase[];
      counters: Record<string, number | null>;
    }
  | {
      kind: 'unreadable';
      platform: Platform;
      reason: 'loading' | 'login' | 'rate-limited' | 'not-found' | 'id-mismatch' | 'changed';
      missed: FactKey[];
    }
  /** `named`: a page of the console that is known and carries no case. */
  | { kind: 'other'; named?: 'workOrder' };
