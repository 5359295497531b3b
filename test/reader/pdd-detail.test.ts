import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import type { FactKey } from '@/entrypoints/console.content/reader/types';
import { collapsed, page } from './parse';

/** Recorded text bodies of one page kind: facts/pages, pdd-aftersale-detail-text-fixtures. */
const BODIES: Record<string, { text: string; says: Partial<Record<FactKey, string | number>> }> = {
  'order number without its dash': {
    text: `售后编号：22029849800000
售后类型：退货退款
退款金额：￥499.99
订单编号：260806377282957750000
售后状态：退货退款，待商家确认收货
退货物流
已到达湖南长沙转运中心
2026-08-11 09:27:28
退货快递单号：777435023830000`,
    says: {
      afterSaleId: '22029849800000',
      afterSaleType: 'returnRefund',
      refundAmount: 49_999,
      orderId: '260806-377282957750000',
      statusText: '退货退款，待商家确认收货',
      status: 'waitSellerReceive',
      goodsState: 'returning',
      returnTrackingNo: '777435023830000',
      returnMovedAt: Date.parse('2026-08-11T09:27:28+08:00'),
    },
  },
  'status on the line below its label': {
    text: `售后编号：22099206910000
售后类型：退货退款
退款金额：￥27.80
订单编号：260811-561533447770000
售后状态
闪电退货，待消费者寄出退货`,
    says: {
      afterSaleId: '22099206910000',
      afterSaleType: 'returnRefund',
      refundAmount: 2780,
      orderId: '260811-561533447770000',
      statusText: '闪电退货，待消费者寄出退货',
      status: 'waitBuyerReturn',
    },
  },
  'menu words beside the status': {
    text: `售后工作台
待商家处理售后
退款成功通知
售后编号：22099206910000
售后类型：退货退款
退款金额：￥27.80
订单编号：260811-561533447770000
售后状态
闪电退货，待消费者寄出退货`,
    says: {
      afterSaleId: '22099206910000',
      afterSaleType: 'returnRefund',
      refundAmount: 2780,
      orderId: '260811-561533447770000',
      statusText: '闪电退货，待消费者寄出退货',
      status: 'waitBuyerReturn',
    },
  },
  'sentences that explain the status': {
    text: `售后编号：22236519740000
售后类型：退货退款
退款金额：￥56.00
订单编号：260812-592634243480000
售后状态
商家驳回退货，待买家处理
则此次退款申请关闭，退款失败。
退货失败，商家拒绝退款，待买家处理中
退货物流
快递公司：韵达快递
快递单号：465593934880000
【上海市】您的快件已投递
2026-08-19 12:02:50`,
    says: {
      afterSaleId: '22236519740000',
      afterSaleType: 'returnRefund',
      refundAmount: 5600,
      orderId: '260812-592634243480000',
      statusText: '商家驳回退货，待买家处理',
      status: 'sellerRefused',
      returnCourier: '韵达快递',
      returnTrackingNo: '465593934880000',
      // 已投递 may be its arrival: the track says when it moved, and not where it is.
      returnMovedAt: Date.parse('2026-08-19T12:02:50+08:00'),
    },
  },
  'a menu still says 待商家处理售后': {
    text: `售后编号：22029849800001
售后类型：退货退款
退款金额：￥99.99
订单编号：260806377282957750001
售后状态：商家同意退款，本单退款成功
待商家处理售后`,
    says: {
      afterSaleId: '22029849800001',
      afterSaleType: 'returnRefund',
      refundAmount: 9999,
      orderId: '260806-377282957750001',
      statusText: '商家同意退款，本单退款成功',
      status: 'success',
    },
  },
  '退款成功通知 is a menu word': {
    text: `售后编号：22029849800002
售后类型：退货退款
退款金额：￥99.99
订单编号：260806377282957750002
售后状态：退款中
退款成功通知`,
    says: {
      afterSaleId: '22029849800002',
      afterSaleType: 'returnRefund',
      refundAmount: 9999,
      orderId: '260806-377282957750002',
      statusText: '退款中',
    },
  },
  'a completed page without a type': {
    text: `退款申请单
售后编号：22161669530000
退款金额：¥65.00
订单编号：260716-606884381100000
售后状态
因为买家逾期未处理或逾期未发货，此次退款失败`,
    says: {
      afterSaleId: '22161669530000',
      refundAmount: 6500,
      orderId: '260716-606884381100000',
      statusText: '因为买家逾期未处理或逾期未发货，此次退款失败',
      status: 'closed',
    },
  },
  'everything on lines of its own, another label between': {
    text: `售后编码
22065155900000
售后类型
退货退款
退款金额
待退金额
￥38.64
订单号
260808-428091676230000
售后状态
退货退款，待商家确认收货
退货物流
快件已发往 湖南长沙转运中心
2026-08-12 09:27:28
退货快递单号
777435023830000`,
    says: {
      afterSaleId: '22065155900000',
      afterSaleType: 'returnRefund',
      refundAmount: 3864,
      orderId: '260808-428091676230000',
      statusText: '退货退款，待商家确认收货',
      status: 'waitSellerReceive',
      goodsState: 'returning',
      returnTrackingNo: '777435023830000',
      returnMovedAt: Date.parse('2026-08-12T09:27:28+08:00'),
    },
  },
};

const address = (says: Partial<Record<FactKey, string | number>>) =>
  `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${says.afterSaleId}&orderSn=${says.orderId}`;

const LAYOUTS = {
  'as recorded': page,
  'as one line': collapsed,
  'value below its label': (lines: readonly string[]) =>
    page(lines.flatMap((line) => (line.startsWith('【') ? [line] : line.split('：')))),
  'label and value in sibling elements': (lines: readonly string[]) =>
    page(lines.map((line) => line.replace(/^([^：]+)：(.*)$/, '<span>$1</span><span>$2</span>'))),
  'label and value in cells': (lines: readonly string[]) =>
    page([
      `<table>${lines
        .map(
          (line) =>
            `<tr>${line
              .split('：')
              .map((cell) => `<td>${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
    ]),
};

for (const [layout, build] of Object.entries(LAYOUTS)) {
  describe(`a Pinduoduo after-sale, ${layout}`, () => {
    for (const [name, { text, says }] of Object.entries(BODIES)) {
      it(name, () => {
        const reading = readPage(build(text.split('\n')), address(says));
        if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
        const values = Object.fromEntries(
          Object.entries(reading.facts).map(([key, fact]) => [key, fact.value]),
        );
        expect(values).toEqual({ ...says, platform: 'pdd' });
      });
    }
  });
}

describe('status lines recorded on the same page kind', () => {
  const STATUSES: [string, string | null][] = [
    ['买家申请退货,待商家处理', 'waitSeller'],
    ['退货退款,待商家处理', 'waitSeller'],
    ['退货退款待商家处理', 'waitSeller'],
    ['买家已发货,待商家处理', 'waitSellerReceive'],
    ['买家已发货，商家处理中', 'waitSellerReceive'],
    ['因消费者信誉良好,本单已极速退款成功,请商家及时验货', 'success'],
    ['商家同意退款，本单退款成功', 'success'],
    ['待快递退回后退款', null],
    ['闪电退货：系统自动同意申请', null],
    ['消费者已填写物流单号，待快递公司返回物流信息', null],
  ];
  it.each(STATUSES)('%s → %s', (text, status) => {
    const body = ['售后编号：22029849800000', '售后类型：退货退款', '售后状态', text];
    for (const document of [page(body), collapsed(body)]) {
      const reading = readPage(document, 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22029849800000');
      expect(reading.kind === 'case' && reading.facts.statusText?.value).toBe(text);
      expect(reading.kind === 'case' && (reading.facts.status?.value ?? null)).toBe(status);
    }
  });
});
