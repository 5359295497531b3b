/** One believable after-sale of the practice console: what its pages say, and what a trainee should see in it. */
export type PracticeCase = {
  slug: string;
  site: 'qn' | 'refund2' | 'pdd';
  shop: Shop;
  orderId: string;
  afterSaleId: string;
  /** In the console's own words: 退款, 退货退款 on Taobao; 仅退款, 退货退款 on Pinduoduo. */
  type: string;
  /** The status as the console words it. */
  status: string;
  /** Sentences under the status that explain it and are no status themselves. */
  explained?: string[];
  reason: string;
  remark?: string;
  item: { title: string; spec: string; category: string };
  quantity: number;
  paidFen: number;
  refundFen: number;
  freightFen: number;
  goods: '未发货' | '已发货' | '已收货' | '已退货';
  orderedAt: number;
  shippedAt?: number;
  signedAt?: number;
  appliedAt: number;
  /** The page's own countdown, and what it says happens at zero. */
  left?: { endsAt: number; atZero: string };
  out?: Parcel;
  back?: Parcel;
  /** Pinduoduo's detail page exists in four text layouts. */
  layout?: PddLayout;
  expect: Expected;
};

export type Shop = { name: string; kind: '淘宝' | '天猫' | '拼多多' };
export type Parcel = { courier: string; number: string; nodes: { text: string; at: number }[] };
export type PddLayout = 'inline' | 'next-line' | 'between' | 'one-line';

/** What must come out of the case, whatever page it was read from; `teaches` is the line of the start page. */
export type Expected = {
  turn: 'seller' | 'buyer' | 'courier' | 'nobody';
  teaches: string;
};

/** Moments before `now`, in days and hours. */
export const before = (now: number, days: number, hours = 0): number => now - (days * 24 + hours) * 3_600_000;
/** Moments after `now`. */
export const after = (now: number, days: number, hours = 0, minutes = 0, seconds = 0): number =>
  now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
