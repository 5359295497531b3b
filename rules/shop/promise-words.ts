import type { Words } from '../pack/shapes.ts';
import type { PromiseKind } from './promises.ts';

/** What each promise is called: in the form, and as the name of its example in the pack. */
export const PROMISE_WORDS: Record<PromiseKind, Words> = {
  noReason: { zh: '更长的无理由', en: 'Longer no-reason returns' },
  refundOnly: { zh: '小额仅退款', en: 'Small refunds without return' },
  damaged: { zh: '破损补寄、换新', en: 'Damaged: resend or exchange' },
  freight: { zh: '运费', en: 'Freight' },
  shipping: { zh: '更快发货', en: 'Faster shipping' },
  carrier: { zh: '指定快递', en: 'Named courier' },
  gifts: { zh: '赠品', en: 'Gifts' },
  priceGuard: { zh: '价保', en: 'Price guard' },
  invoice: { zh: '开票时限', en: 'Invoice time' },
  damages: { zh: '自定违约金', en: 'Our own damages' },
};
