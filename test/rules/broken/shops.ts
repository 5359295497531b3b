import type { Pack } from '@/rules';
import { pack, rule } from '../small-pack';
import { answer, clock, exposure, place, type Says, type Unstackable, values, words } from './parts';

const shop = (says: Says[], more: Partial<Pack> = {}): Pack[] => [
  pack([rule('R-1', says, { status: 'SHOP', values })], { words, ...more }),
];
const outcome = (value: string): Says => ({
  kind: 'answer',
  question: 'outcome',
  value,
  tier: 1,
  when: 'always',
});

/** A shop that promises less than it must. */
export const BROKEN_SHOPS: Unstackable[] = [
  [
    'less than the buyer may ask',
    shop([answer('always', 'no')]),
    'shopMost',
    `${place}.says[0].value`,
    '"yes" for "accepted", since a shop may only promise more, found "no"',
    '“accepted”应是“yes”，因为店铺只能承诺得更多，这里是 "no"',
  ],
  [
    'a remedy that nobody asked for',
    shop([outcome('repair')]),
    'shopGrant',
    `${place}.says[0].when`,
    '[{"fact":"afterSaleType","is":["repair"]},{"use":"withBuyer"}] among "all", since "repair" grants a request',
    '“all”里应有 [{"fact":"afterSaleType","is":["repair"]},{"use":"withBuyer"}]，因为“repair”是满足买家自己的请求',
  ],
  [
    'a deadline for the platform',
    shop([clock({ owner: 'platform' })]),
    'shopClock',
    `${place}.says[0].owner`,
    'a clock of ours, or a right of the buyer that ends',
    '应是我们自己的时限，或买家某项权利的期限',
  ],
  [
    'papers that the buyer must bring',
    shop([{ kind: 'evidence', id: 'c', level: 'required', from: 'buyer', when: 'always' }]),
    'shopEvidence',
    `${place}.says[0].from`,
    'no evidence that the buyer must give',
    '不应要求买家必须提供凭证',
  ],
  [
    'whose turn it is',
    shop([{ kind: 'turn', value: 'buyer', tier: 1, when: 'always' }]),
    'shopKind',
    `${place}.says[0].kind`,
    'no "turn" in a shop’s rule',
    '店铺规则里不应有“turn”',
  ],
  [
    'another length for a rule of the law',
    [
      pack([rule('L-1', [], { values })]),
      ...shop([exposure({})], { id: 'upper', overrides: [{ rule: 'R-1', lengths: { 'L-1.reply': 'P9D' } }] }),
    ],
    'ownLengths',
    'upper: overrides[0].lengths',
    'lengths of the shop’s own rules only',
    '只应改本店自己规则的时长',
  ],
];
