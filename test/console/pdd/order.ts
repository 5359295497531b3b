import { caseAddress } from '../addresses.ts';
import type { PracticeCase } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { div, open, span, type Tree } from '../tree.ts';
import { pddFrame } from './frame.ts';

const HOURS_TO_SHIP = 48;

const line = (label: string, value: string): Tree =>
  div('order-detail_row__2gThs', span('order-detail_label__9oKls', `${label}：`), span('', value));

const orderStatus = (c: PracticeCase): string => {
  if (c.goods === '未发货') return '待发货';
  return c.signedAt === undefined ? '已发货，待签收' : '已签收';
};

/** `/orders/detail?sn=`. */
export function pddOrder(c: PracticeCase): Tree {
  return pddFrame(
    c.shop,
    div('order-detail_title__1qAzx', '订单详情'),
    line('订单编号', c.orderId),
    line('订单状态', orderStatus(c)),
    line('订单成交时间', moment(c.orderedAt)),
    line('承诺发货时间', moment(c.orderedAt + HOURS_TO_SHIP * 3_600_000)),
    ...(c.shippedAt === undefined ? [] : [line('发货时间', moment(c.shippedAt))]),
    ...(c.signedAt === undefined ? [] : [line('签收时间', moment(c.signedAt))]),
    line('商品名称', c.item.title),
    line('商品总价', `¥${yuan(c.paidFen)}`),
    line('实收金额', `¥${yuan(c.paidFen)}`),
    line('收货地址', '湖南省长沙市岳麓区 ****'),
    div('', '售后：', open(caseAddress(c), '查看详情')),
  );
}
