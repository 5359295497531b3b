import { caseAddress } from '../addresses.ts';
import type { PracticeCase } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { div, el, go, span, type Tree } from '../tree.ts';
import { qnFrame } from './frame.ts';

const line = (label: string, value: string): Tree =>
  div('order-info_line__6tGbn', span('order-info_label__8iKmj', `${label}：`), span('', value));

const tradeStatus = (c: PracticeCase): string => {
  if (c.goods === '未发货') return '买家已付款';
  return c.signedAt === undefined ? '卖家已发货' : '交易成功';
};

/** `…/trade-platform/tp/detail?bizOrderId=`: the order behind an after-sale. */
export function qnOrderDetail(c: PracticeCase): Tree {
  return qnFrame(
    c.shop,
    el(
      'section',
      'order-info_box__2wSxc next-card',
      el('h3', '', '订单信息'),
      line('订单编号', c.orderId),
      line('创建时间', moment(c.orderedAt)),
      line('付款时间', moment(c.orderedAt + 48_000)),
      ...(c.shippedAt === undefined ? [] : [line('发货时间', moment(c.shippedAt))]),
      ...(c.signedAt === undefined ? [] : [line('签收时间', moment(c.signedAt))]),
      line('实收款', `￥${yuan(c.paidFen)}`),
      line('邮费', `￥${yuan(c.freightFen)}`),
      div('', '收货地址：', span('receive-address_value__Fmomy', '*****')),
    ),
    ...(c.out
      ? [
          el(
            'section',
            'logistics_box__4eDcr next-card',
            line('物流公司', c.out.courier),
            line('运单号', c.out.number),
          ),
        ]
      : []),
    el(
      'table',
      'next-table',
      el(
        'tbody',
        '',
        el(
          'tr',
          'order-item',
          el(
            'td',
            '',
            div('first-right-title__5tYhn', el('a', '', c.item.title)),
            div('', `商家编码:NS-${c.orderId.slice(-4)}`),
          ),
          el('td', '', span('', c.item.spec)),
          el('td', '', div('', span('', tradeStatus(c)), go(caseAddress(c), '退款'))),
          el('td', '', div('total-price__7uJmk', div('', yuan(c.paidFen)), div('', `x${c.quantity}`))),
        ),
      ),
    ),
  );
}
