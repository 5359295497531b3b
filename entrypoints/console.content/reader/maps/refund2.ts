import type { PageMap } from '../page-map';
import { AFTERSALE, EMPTY } from './common';
import { DISPUTE_IDS } from './qianniu';

const hosts = ['refund2.taobao.com', 'refund2.tmall.com'];

/** The after-sales pages before 千牛's own, still served. Their buyer side lives at other paths of the same host. */
export const refund2: PageMap = {
  platform: 'taobao',
  proves: { 'refund2.tmall.com': 'tmall' },
  pages: [
    { ...AFTERSALE, kind: 'case', hosts, paths: ['/dispute/detail.htm'], ids: DISPUTE_IDS },
    {
      ...AFTERSALE,
      kind: 'list',
      hosts,
      paths: ['/dispute/sellerDisputeList.htm'],
      rows: ['[id^="sellerGridContainer_"]', '[data-reactid*="disputeListGrid_"][data-reactid$="@1"]'],
      counters: '',
      empty: EMPTY,
    },
  ],
  gates: [{ reason: 'rate-limited', at: '/_____tmd_____/' }],
  // Only in the page's head: in the rows, the element called "shop name" holds the buyer's nick.
  shop: { select: 'header [class*="ame"]', named: /shop-?name/i },
  shopKind: { select: 'header [class*="ype"]', named: /shop-?type/i },
};
