/**
 * A book of no sense that never changes, for counting what judging costs: were the real packs the measure, every
 * new rule would look like a slower judge. It says things of every kind, in the proportions of the real one.
 */
import type { Pack, Rule } from '../../rules/pack/schema.ts';
import { type Dice, diceOf } from './dice.ts';

type Says = Rule['says'][number];
type When = Says['when'];

const RULES = 160;
const PLATFORMS = ['taobao', 'tmall', 'pdd', 'douyin', 'jd'] as const;
/** Facts that the real rules ask about most, with their values. */
const CHOICES: [
  fact: 'reason' | 'goodsState' | 'afterSaleType' | 'sellerFault' | 'status',
  values: string[],
][] = [
  ['reason', ['noReason', 'quality', 'misdescribed', 'wrongOrMissing', 'damaged', 'notReceived', 'lateShip']],
  ['goodsState', ['notShipped', 'shipped', 'signed', 'returning', 'returned']],
  ['afterSaleType', ['refundOnly', 'returnRefund', 'exchange', 'repair']],
  ['sellerFault', ['yes', 'no', 'unclear']],
  ['status', ['waitSeller', 'waitBuyerReturn', 'waitSellerReceive', 'platform', 'success']],
];
const YES_NO = ['opened', 'agreement', 'freightInsurance', 'confirmedReceipt', 'defectVisible'] as const;
const MOMENTS = ['paidAt', 'shippedAt', 'signedAt', 'appliedAt', 'returnSignedAt'] as const;

function leaf({ pick, upTo }: Dice): When {
  switch (upTo(8)) {
    case 0:
      return { fact: pick(YES_NO), is: [upTo(2) === 0] };
    case 1:
      return {
        moment: { start: [pick(MOMENTS), 'at'] },
        before: { start: [pick(MOMENTS)], length: 'window' },
      };
    case 2:
      return { fact: 'promiseDays', atLeast: upTo(30) };
    case 3:
      return { use: `named-${upTo(12)}` };
    default: {
      const [fact, values] = pick(CHOICES);
      return { fact, is: values.slice(upTo(values.length - 1), values.length - upTo(2)) };
    }
  }
}

function condition(dice: Dice, depth: number): When {
  if (depth === 0) return leaf(dice);
  const inner = () => condition(dice, depth - 1);
  switch (dice.upTo(4)) {
    case 0:
      return { any: [inner(), inner()] };
    case 1:
      return { all: [leaf(dice), { not: leaf(dice) }, inner()] };
    default:
      return { all: [leaf(dice), leaf(dice), inner()] };
  }
}

const FREIGHT = ['seller', 'buyer', 'agreed'] as const;
const OUTCOMES = ['refund', 'returnRefund', 'exchange', 'refusable', 'negotiate'] as const;
const OWNERS = ['seller', 'buyer'] as const;

function statement(dice: Dice): Says {
  const { pick, upTo } = dice;
  const when = condition(dice, 2);
  const tier = 10 * (1 + upTo(5));
  switch (upTo(9)) {
    case 0:
    case 1:
      return {
        kind: 'clock',
        id: `clock-${upTo(20)}`,
        owner: pick(OWNERS),
        start: [pick(MOMENTS)],
        length: 'window',
        shape: pick(['add', 'wholeDays', 'workDays', 'dayEnd'] as const),
        onExpiry: 'agree',
        when,
      };
    case 2:
      return {
        kind: 'exposure',
        id: `cost-${upTo(9)}`,
        act: 'act',
        base: 'paidAmount',
        rate: 'rate',
        max: 'most',
        when,
      };
    case 3:
    case 4:
      return { kind: 'evidence', id: `show-${upTo(9)}`, level: 'required', from: 'seller', when };
    case 5:
      return { kind: 'answer', question: 'freightReturn', value: pick(FREIGHT), tier, when };
    case 6:
      return { kind: 'answer', question: 'noReason', value: pick(['yes', 'no'] as const), tier, when };
    default:
      return { kind: 'answer', question: 'outcome', value: pick(OUTCOMES), tier, when };
  }
}

const words = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { zh: id, en: id }]));
const count = (most: number) => Array.from({ length: most }, (_, nth) => nth);

export function madePack(): Pack {
  const dice = diceOf(20261122);
  return {
    format: 1,
    id: 'made',
    title: { zh: '造', en: 'made' },
    sources: { SRC: { title: 'nowhere', url: 'https://example.org/' } },
    words: words(['act', ...count(20).flatMap((n) => [`clock-${n}`, `cost-${n}`, `show-${n}`])]),
    conditions: Object.fromEntries(
      count(12).map((nth) => [
        `named-${nth}`,
        {
          any: [
            { fact: 'intact', is: ['yes'] },
            { fact: dice.pick(YES_NO), is: [true] },
          ],
        },
      ]),
    ),
    rules: count(RULES).map((nth): Rule => {
      return {
        id: `M-${nth}`,
        title: { zh: '条', en: 'rule' },
        status: 'LAW',
        source: 'SRC',
        checkedOn: '2026-11-22',
        governedBy: nth % 5 === 0 ? 'order' : 'ruling',
        ...(nth % 3 === 0 ? {} : { platforms: [dice.pick(PLATFORMS), dice.pick(PLATFORMS)] }),
        values: [{ from: '2020-01-01', is: { window: 'P7D', rate: 0.05, most: 5000 } }],
        says: nth % 2 === 0 ? [statement(dice), statement(dice)] : [statement(dice)],
      };
    }),
  };
}
