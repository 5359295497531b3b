import { PDD_LIST } from '../addresses.ts';
import type { Shop } from '../case.ts';
import { button, div, el, go, span, type Tree } from '../tree.ts';

/**
 * What Pinduoduo puts around every page. Three things here have fooled readers: the menu's status words,
 * the message pop-up with somebody else's order number, and the sentence about the platform stepping in.
 */
export function pddFrame(shop: Shop, ...main: Tree[]): Tree {
  return div(
    'pdd',
    el(
      'header',
      'HDR_outerWrapper_5-163-0',
      span('', '拼多多商家后台'),
      span('mall-name_mall_name__2gTbQ', shop.name),
    ),
    el(
      'nav',
      'NAV_outerWrapper_5-163-0',
      go(PDD_LIST, '售后工作台'),
      ...['待商家处理售后', '退款成功通知', '订单查询', '极速退款', '平台介入'].map((word) => div('', word)),
    ),
    el('main', 'mf-container', ['div', { id: 'mf-mms-aftersales-container' }, ...main]),
    el(
      'section',
      'ImportantList_msgbox-content__3kVxe',
      div(
        '',
        div('MsgItem_item-msg-title__admWw', '退货签收提醒 17:42'),
        div('MsgItem_item-content__RvQqp', '订单260929-111111111111111消费者的退货物流显示已被签收'),
        button('BTN_outerWrapper_scftb7', '查看详情'),
      ),
    ),
  );
}
