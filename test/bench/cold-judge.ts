/** A program that loads the rule room and judges one case: what a worker does that wakes for a reading. */
import { book, judge } from '../../rules/index.ts';

const said = (value: string) => ({ value, from: 'page' as const, seenAt: 1 });
const facts = {
  platform: said('tmall'),
  reason: said('quality'),
  goodsState: said('signed'),
  afterSaleType: said('returnRefund'),
  status: said('waitSeller'),
};
if (judge(facts, book, Date.UTC(2026, 7, 20)).turn !== 'seller') throw new Error('judged otherwise');
