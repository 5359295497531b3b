import type { PageMap } from '../page-map';
import { AFTERSALE, EMPTY, ORDER } from './common';

const hosts = ['mms.pinduoduo.com'];
const BEAST_ROW = 'tr[data-testid="beast-core-table-body-tr"]';

/** 拼多多商家后台. Its numeric enums contradict its open API's, so only its words are read. */
export const pdd: PageMap = {
  platform: 'pdd',
  proves: { 'mms.pinduoduo.com': 'pdd' },
  pages: [
    {
      ...AFTERSALE,
      kind: 'case',
      hosts,
      paths: ['/aftersales-ssr/detail'],
      ids: [
        { fact: 'afterSaleId', params: ['id'] },
        { fact: 'orderId', params: ['orderSn', 'order_sn'] },
      ],
    },
    {
      ...AFTERSALE,
      kind: 'list',
      hosts,
      paths: ['/aftersales/aftersale_list'],
      rows: ['[class*="after-sales-table_order_item"]', BEAST_ROW, 'article'],
      counters:
        '24小时内将逾期订单数 24小时内待商家举证 24小时内平台同意退款 24小时内将逾期工单数 ' +
        '投诉预警 待处理即将逾期 待商家处理 待举证即将逾期 待商家举证 买家催处理 待买家处理 退货待处理',
      empty: EMPTY,
    },
    {
      ...ORDER,
      kind: 'case',
      hosts,
      paths: ['/orders/detail'],
      ids: [{ fact: 'orderId', params: ['sn', 'orderSn', 'order_sn'] }],
    },
    {
      ...ORDER,
      kind: 'list',
      hosts,
      paths: ['/orders/list'],
      rows: [BEAST_ROW, 'article'],
      shows: ['orderId'],
      counters: '',
      empty: EMPTY,
    },
  ],
  gates: [{ reason: 'login', at: 'mms.pinduoduo.com/login' }],
  shop: { select: '[class*="ame"]', named: /(?:mall|shop)-?name/i },
};
