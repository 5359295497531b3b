import type { Facts, FactValue } from '../../rules/facts/facts.ts';
import { type Dice, diceOf } from './dice.ts';

const DAY = 86_400_000;
export const JUDGED_AT = Date.parse('2026-08-20T12:00:00+08:00');
const CASES = 60;

const among =
  (...values: FactValue[]) =>
  ({ pick }: Dice): FactValue =>
    pick(values);
const yesNo = among(true, false);
const past = ({ upTo }: Dice): FactValue => JUDGED_AT - upTo(40) * (DAY / 2);

/** What a console's page tells of most cases, and some of what an agent adds. */
const TOLD: Partial<Record<keyof Facts, (dice: Dice) => FactValue>> = {
  platform: among('taobao', 'tmall', 'pdd', 'douyin', 'jd'),
  orderId: among('3141592653589793238'),
  itemTitle: among('一件商品'),
  reason: among(
    'noReason',
    'quality',
    'misdescribed',
    'wrongOrMissing',
    'damaged',
    'notReceived',
    'lateShip',
  ),
  goodsState: among('notShipped', 'shipped', 'signed', 'returning', 'returned'),
  afterSaleType: among('refundOnly', 'returnRefund', 'exchange', 'repair'),
  status: among('waitSeller', 'waitBuyerReturn', 'waitSellerReceive', 'platform'),
  sellerFault: among('yes', 'no', 'unclear'),
  paidAmount: ({ upTo }) => upTo(100_000),
  refundAmount: ({ upTo }) => upTo(50_000),
  paidAt: past,
  shippedAt: past,
  signedAt: past,
  appliedAt: past,
  returnSignedAt: past,
  promiseDays: among(7, 15, 30),
  intact: among('yes', 'no'),
  opened: yesNo,
  agreement: yesNo,
  freightInsurance: yesNo,
  confirmedReceipt: yesNo,
  defectVisible: yesNo,
};

/** Cases of which two facts in three are known; the platform always is. */
export function madeCases(): Facts[] {
  const dice = diceOf(2026);
  return Array.from({ length: CASES }, () => {
    const facts: Facts = {};
    for (const [key, told] of Object.entries(TOLD)) {
      const value = told(dice);
      if (key === 'platform' || dice.upTo(3) > 0)
        facts[key as keyof Facts] = { value, from: 'page', seenAt: JUDGED_AT };
    }
    return facts;
  });
}
