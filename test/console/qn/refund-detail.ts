import { orderAddress } from '../addresses.ts';
import type { Parcel, PracticeCase } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { button, div, el, go, left, span, type Tree } from '../tree.ts';
import { qnFrame } from './frame.ts';

const item = (label: string, value: Tree): Tree =>
  div('refundinfo_refund-refundinfo-item__2hVbq', `${label}:`, el('span', '', value));

const track = (label: string, parcel: Parcel): Tree[] => [
  div(
    'refundinfo_refund-dealinfo-item-label__1Ydma',
    `${label}：`,
    span('', `${parcel.courier} ${parcel.number}`),
    el('a', '', '查看'),
  ),
  div(
    'refundinfo_refund-dealinfo-logcontent-item__0pWzs',
    el(
      'ol',
      'next-step',
      ...parcel.nodes.map((node) =>
        el(
          'li',
          'next-step-item',
          div('next-step-item-title', node.text),
          div('next-step-item-content', moment(node.at)),
        ),
      ),
    ),
  ),
];

const actions = (c: PracticeCase): Tree[] =>
  (c.goods === '已退货' ? ['确认收货，同意退款', '备注'] : ['同意退款', '拦截快递', '备注', '关闭']).map(
    (word) => button('next-btn next-medium next-btn-normal', word),
  );

/** `qn|myseller …/trade-platform/refund-list/detail?disputeId=`: the after-sale's page of today's 千牛. */
export function qnRefundDetail(c: PracticeCase): Tree {
  return qnFrame(
    c.shop,
    div('refund-status_title__4QxNk', c.status),
    ...(c.left
      ? [
          div('refund-status_timer__8uHrd', '还剩 ', left(c.left.endsAt, 'qn')),
          div('refund-status_hint__3Klsa', c.left.atZero),
        ]
      : []),
    div('refund-status_actions__6dYwe', ...actions(c)),
    el(
      'section',
      'refundinfo_box__9aTnv next-card',
      el('h3', '', '退款信息'),
      item('退款编号', c.afterSaleId),
      item('订单编号', go(orderAddress(c), c.orderId)),
      item('要求', c.type),
      item('退款金额', `￥${yuan(c.refundFen)}`),
      item('原因', c.reason),
      ...(c.remark ? [item('说明', c.remark)] : []),
      ...(c.goods === '已退货' ? [] : [item('货物状态', c.goods)]),
      item('申请时间', moment(c.appliedAt)),
      item('商品', c.item.title),
      item('数量', String(c.quantity)),
      item('买家', 't**8'),
    ),
    el(
      'section',
      'refundinfo_dealinfo__7qVge next-card',
      el('h3', '', '物流信息'),
      ...(c.out ? track('发货物流信息', c.out) : []),
      ...(c.back ? track('退货物流信息', c.back) : []),
    ),
  );
}
