/** What a shop's own rules must be like (`better-only.ts`), as the other mistakes of a pack in `expected.ts`. */
import type { Question } from '../judgement.ts';
import type { Statement, Words } from '../pack/schema.ts';

export const SHOP_EXPECTS = {
  ownLengths: (): Words => ({
    zh: '只应改本店自己规则的时长',
    en: 'lengths of the shop’s own rules only',
  }),
  shopClock: (): Words => ({
    zh: '应是我们自己的时限，或买家某项权利的期限',
    en: 'a clock of ours, or a right of the buyer that ends',
  }),
  shopEvidence: (): Words => ({
    zh: '不应要求买家必须提供凭证',
    en: 'no evidence that the buyer must give',
  }),
  shopKind: ({ kind }: { kind: Statement['kind'] }): Words => ({
    zh: `店铺规则里不应有“${kind}”`,
    en: `no "${kind}" in a shop’s rule`,
  }),
  shopMost: ({ most, question }: { most: string; question: Question }): Words => ({
    zh: `“${question}”应是“${most}”，因为店铺只能承诺得更多`,
    en: `"${most}" for "${question}", since a shop may only promise more`,
  }),
  shopGrant: ({ wanted, value }: { wanted: string; value: string }): Words => ({
    zh: `“all”里应有 ${wanted}，因为“${value}”是满足买家自己的请求`,
    en: `${wanted} among "all", since "${value}" grants a request`,
  }),
};
