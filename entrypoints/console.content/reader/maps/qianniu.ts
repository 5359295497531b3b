import type { PageMap } from '../page-map';
import { AFTERSALE, EMPTY, ORDER } from './common';

const QIANNIU = ['qn.taobao.com', 'myseller.taobao.com'];
const WITH_TRADE = [...QIANNIU, 'trade.taobao.com', 'trade.tmall.com'];
const HOME = '/home.htm/trade-platform';
const rows = ['table.next-table-row', '.next-table-row'];
/** It stands right below the item's title. */
const titleBefore = '商家编码';

/** The ids of an after-sale's address, on 千牛 and on refund2. */
export const DISPUTE_IDS = [
  { fact: 'afterSaleId', params: ['disputeId'] },
  { fact: 'orderId', params: ['bizOrderId'] },
] as const;

/**
 * 千牛, for Taobao and Tmall alike: its address does not tell the two apart. `trade.*` are the order pages
 * before it; the buyer has some of the same addresses, which `foreign` tells.
 */
export const qianniu: PageMap = {
  platform: 'taobao',
  proves: {},
  pages: [
    {
      ...AFTERSALE,
      kind: 'case',
      hosts: QIANNIU,
      paths: [`${HOME}/refund-list/detail`, `${HOME}/tp/refund-list/detail`],
      ids: DISPUTE_IDS,
    },
    {
      ...AFTERSALE,
      kind: 'list',
      hosts: QIANNIU,
      // Some shops get the list in a frame, at the second path.
      paths: [`${HOME}/refund-list`, `${HOME}/tp/refund-list`],
      rows,
      counters:
        '24小时内待处理 24小时内即将超时 待处理售后 退款待处理 待收货 待举证 ' +
        '小二已介入 商家已拒绝 超时同意退款 买家催促退款 待买家处理 退款处理时长(h)',
      empty: EMPTY,
    },
    {
      ...ORDER,
      kind: 'case',
      hosts: WITH_TRADE,
      paths: [`${HOME}/tp/detail`, '/trade/detail/trade_order_detail.htm', '/detail/orderDetail.htm'],
      ids: [{ fact: 'orderId', params: ['bizOrderId', 'biz_order_id'] }],
      bareId: true,
      titleBefore,
      foreign: '卖家信息 卖家昵称 已买到的宝贝 再次购买',
    },
    {
      ...ORDER,
      kind: 'list',
      hosts: WITH_TRADE,
      paths: [`${HOME}/tp/sold`, '/trade/itemlist/list_sold_items.htm'],
      rows,
      shows: ['orderId', 'statusText'],
      counters: '',
      empty: EMPTY,
      titleBefore,
    },
  ],
  gates: [
    { reason: 'login', at: 'login.taobao.com' },
    { reason: 'login', at: 'login.tmall.com', platform: 'tmall' },
    { reason: 'login', at: 'havanalogin.taobao.com' },
    { reason: 'login', at: 'passport.taobao.com' },
    { reason: 'login', at: 'error.taobao.com' },
    { reason: 'rate-limited', at: '/_____tmd_____/' },
  ],
  shop: { select: '[class*="ame"]', named: /shop-?name/i },
  shopKind: { select: '[class*="ype"]', named: /shop-?type/i },
};
