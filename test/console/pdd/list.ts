import { caseAddress } from '../addresses.ts';
import type { PracticeCase, Shop } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { button, div, left, open, span, type Tree } from '../tree.ts';
import { pddFrame } from './frame.ts';

const cell = (...children: Tree[]): Tree => div('after-sales-table_item_cell__1qKzs', ...children);

/** One row: no after-sale id, and a label whose class name shares its prefix with the number's. */
const row = (c: PracticeCase): Tree =>
  div(
    'after-sales-table_order_item__3QqLW',
    div(
      'table-item-header_item_header__1fRVw',
      span('table-item-header_sn_label__3wQue', '订单号：'),
      span('table-item-header_sn__2gbGk', c.orderId),
      div('table-item-header_apply_time__5tGvd', '申请时间：', span('', moment(c.appliedAt))),
      ...(c.left ? [div('table-item-header_time__8yHnj', '剩余处理时间：', left(c.left.endsAt, 'pdd'))] : []),
    ),
    div(
      'after-sales-table_item_body__7uJkl',
      cell(
        div('order-info_main__4rFvb', c.item.title),
        div('order-info_sub__9iKmn', `x${c.quantity}；${c.item.spec}`),
      ),
      cell(
        div('amount_dotted__2wSxc', `实收：¥${yuan(c.paidFen)}`),
        div('amount_refund__6tGbh', `退款：¥${yuan(c.refundFen)}`),
      ),
      cell(c.goods === '未发货' ? '未发货' : '已发货'),
      cell(c.type),
      cell(div('', c.status)),
      cell(),
      cell(c.reason),
      cell(
        ['a', { 'data-testid': 'beast-core-button-link' }, span('', '同意退款')],
        open(caseAddress(c), '查看详情'),
        ['a', {}, span('', '添加备注')],
      ),
    ),
  );

/** A list of that many rows made of the cases, each with an order number of its own. For measuring. */
export function manyRows(cases: PracticeCase[], rows: number): PracticeCase[] {
  const numbered = (c: PracticeCase, index: number): PracticeCase => ({
    ...c,
    orderId: `${c.orderId.slice(0, 7)}${String(100_000_000_000_000 + index)}`,
  });
  return Array.from({ length: rows }, (_, index) =>
    numbered(cases[index % cases.length] as PracticeCase, index),
  );
}

/** `/aftersales/aftersale_list`, with the counters of both kinds: `label数 N单` and `labelN`. */
export function pddList(shop: Shop, cases: PracticeCase[]): Tree {
  const ours = cases.filter((c) => c.expect.turn === 'seller').length;
  return pddFrame(
    shop,
    div(
      'overview_box__3eDcv',
      span('', '24小时内将逾期订单数 1单'),
      ' ',
      span('', '24小时内待商家举证 0单'),
      ' ',
      span('', '24小时内平台同意退款 0单'),
    ),
    div(
      'filter_box__5tGbn',
      button('TAB_capsule_5-163-0', '投诉预警0'),
      button('TAB_capsule_5-163-0', '待处理即将逾期1'),
      button('TAB_capsule_5-163-0', `待商家处理${ours}`),
      button('TAB_capsule_5-163-0', '买家催处理'),
      button('TAB_capsule_5-163-0', `待买家处理${cases.filter((c) => c.expect.turn === 'buyer').length}`),
    ),
    div(
      'overview_tip__8iKlo',
      '因客服未及时帮消费者解决问题，有1笔售后单存在投诉风险，如消费者发起投诉，平台将介入处理',
    ),
    ...cases.map(row),
    [
      'ul',
      { 'data-testid': 'beast-core-pagination' },
      ['li', { class: 'PGT_totalText_5-163-0' }, `共有 ${cases.length} 条`],
      ['li', { class: 'PGT_pagerItemActive_5-163-0' }, '1'],
    ],
  );
}
