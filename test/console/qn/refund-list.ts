import { caseAddress } from '../addresses.ts';
import type { PracticeCase, Shop } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { button, div, el, go, left, span, type Tree } from '../tree.ts';
import { qnFrame } from './frame.ts';

const counter = (label: string, count: string): Tree =>
  div('data-board_item__5sKqe', div('', label), div('data-board_number__1lPza', count));

const row = (c: PracticeCase): Tree =>
  el(
    'table',
    'next-table-row',
    el(
      'tbody',
      '',
      el('tr', 'refund-list_head__8hJkd', [
        'td',
        { colspan: '6' },
        ['a', { class: 'refund-list_order__3mNwe' }, `订单号：${c.orderId}`],
        span('', `退款编号：${c.afterSaleId}`),
        span('', `申请时间：${moment(c.appliedAt)}`),
      ]),
      el(
        'tr',
        'refund-list_body__0fGsd',
        el('td', '', div('refund-list_title__2wErt', c.item.title), div('', c.item.spec)),
        el('td', '', `￥${yuan(c.refundFen)}`),
        el('td', '', c.type),
        el('td', '', div('', c.status), ...(c.left ? [div('', '还剩 ', left(c.left.endsAt, 'qn'))] : [])),
        el('td', '', c.back ? '买家退货 已签收' : c.goods),
        el(
          'td',
          'refund-list_box-button-list__KBNuU',
          button('next-btn', '备注'),
          go(caseAddress(c), '查看详情'),
        ),
      ),
    ),
  );

/** The list's own part, which some shops get inside a frame. */
export function qnRefundTable(cases: PracticeCase[]): Tree[] {
  const waiting = cases.filter((c) => c.expect.turn === 'seller').length;
  return [
    el('h3', '', '售后单统计'),
    div(
      'data-board_new_delivery_block__7uYtr',
      counter('24小时内待处理', String(cases.filter((c) => c.status.endsWith('等待卖家同意')).length)),
      counter('待处理售后', String(waiting)),
      counter('待收货', String(cases.filter((c) => c.back).length)),
      counter('小二已介入', '0'),
      counter('退款处理时长(h)', '11.43'),
    ),
    el('h3', '', '售后单查询'),
    div('refund-list_sorts__4rTyu', button('next-btn', '最近申请排序'), button('next-btn', '临近超时排序')),
    // The first table body holds the column heads; the rows are in the second one.
    div('next-table next-table-medium', div('next-table-header-shim next-table-body')),
    div('next-table next-table-medium', div('next-table-body', ...cases.map(row))),
    div('next-pagination-list', button('next-btn', '1'), span('', '下一页')),
  ];
}

/** `…/trade-platform/refund-list`. */
export const qnRefundList = (shop: Shop, cases: PracticeCase[]): Tree =>
  qnFrame(shop, ...qnRefundTable(cases));

/** `…/trade-platform/tp/refund-list`: the same list, one frame further in. */
export const qnFramedList = (shop: Shop, address: string): Tree =>
  qnFrame(shop, ['iframe', { class: 'refund-list_frame__1qAzx', src: address, title: '退款列表' }]);
