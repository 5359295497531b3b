import type { PracticeCase } from '../case.ts';
import { moment, yuan } from '../format.ts';
import { div, el, span, type Tree } from '../tree.ts';

const line = (label: string, value: string): Tree =>
  div('disputeInfo-item', span('disputeInfo-label', label), span('disputeInfo-value', value));

/** `refund2.taobao.com/dispute/detail.htm?disputeId=`: the old page, its right column in the recorded order. */
export function refund2Detail(c: PracticeCase): Tree {
  return div(
    'refund2',
    el(
      'header',
      'site-nav',
      span('site-nav-shop-name', c.shop.name),
      span('site-nav-shop-type', c.shop.kind),
      span('', '卖家中心'),
    ),
    el(
      'main',
      'root_1',
      el(
        'section',
        'leftContainer',
        el(
          'ol',
          'processBar',
          el('li', '', '买家申请退款'),
          el('li', '', '卖家处理'),
          el('li', '', '退款完毕'),
        ),
        el('h2', 'status-title', c.status),
        ...(c.back ? [div('', `买家已退货：${c.back.courier}（${c.back.number})查看物流详情`)] : []),
        el('h3', '', '协商历史'),
        [
          'pre',
          {},
          `买家 ${moment(c.appliedAt)}\n发起了退款申请，原因：${c.reason}，金额：${yuan(c.refundFen)}元。`,
        ],
      ),
      el(
        'aside',
        'rightContainer',
        line('买家', 't**8'),
        line('订单编号', c.orderId),
        line('成交时间', moment(c.orderedAt)),
        line('单价', `￥${yuan(c.paidFen / c.quantity)}*${c.quantity}(数量)`),
        line('邮费', `￥${yuan(c.freightFen)}`),
        line('商品总价', `￥${yuan(c.paidFen)}`),
        line('物流', c.goods),
        line('退款编号', c.afterSaleId),
        line('退款金额', `￥${yuan(c.refundFen)}`),
        line('原因', c.reason),
        line('要求', c.type),
        line('说明', c.remark ?? '无'),
      ),
    ),
  );
}
