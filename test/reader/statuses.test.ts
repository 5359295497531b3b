import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { page } from './parse';

const ID = '22029849800000';
const DETAIL = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${ID}`;

type Says = { status?: string; goodsState?: string; afterSaleType?: string };

/**
 * Every status text of the collected facts (consoles 2.2, 2.3, 3.1) and what it says; nothing where it says
 * nothing. 退款中 is one: whether the seller, the platform or a timer agreed, and whether it can still fail, it
 * does not say, and none of the catalogue's states is "agreed, money under way".
 */
const STATUSES: readonly (readonly [string, Says])[] = [
  ['退货退款，待商家确认收货', { status: 'waitSellerReceive', afterSaleType: 'returnRefund' }],
  ['闪电退货，待消费者寄出退货', { status: 'waitBuyerReturn', afterSaleType: 'returnRefund' }],
  ['商家驳回退货，待买家处理', { status: 'sellerRefused' }],
  ['买家申请退货,待商家处理', { status: 'waitSeller' }],
  ['退货退款待商家处理', { status: 'waitSeller', afterSaleType: 'returnRefund' }],
  ['买家已发货,待商家处理', { status: 'waitSellerReceive' }],
  ['买家已发货，商家处理中', { status: 'waitSellerReceive' }],
  ['商家同意退款，本单退款成功', { status: 'success' }],
  ['退款中', {}],
  ['退款成功', { status: 'success' }],
  ['因消费者信誉良好,本单已极速退款成功,请商家及时验货', { status: 'success' }],
  ['因为买家逾期未处理或逾期未发货，此次退款失败', { status: 'closed' }],
  ['待快递退回后退款', {}],
  ['退款待处理', { status: 'waitSeller' }],
  ['已拒绝退款', { status: 'sellerRefused' }],
  ['待买家发货', { status: 'waitBuyerReturn' }],
  ['待商家收货', { status: 'waitSellerReceive' }],
  ['退款关闭', { status: 'closed' }],
  ['退款完结', {}],
  ['进行中的订单', {}],
  ['买家已经申请退款，等待卖家同意', { status: 'waitSeller' }],
  ['卖家已经同意退款，等待买家退货', { status: 'waitBuyerReturn' }],
  ['买家已经退货，等待卖家确认收货', { status: 'waitSellerReceive' }],
  ['买家已申请等卖家同意', { status: 'waitSeller' }],
  ['卖家已同意等买家退货', { status: 'waitBuyerReturn' }],
  ['买家已退货等卖家确认', { status: 'waitSellerReceive' }],
  ['卖家拒绝', { status: 'sellerRefused' }],
  ['待商家处理', { status: 'waitSeller' }],
  ['待买家处理', {}],
  ['小二已介入', { status: 'platform' }],
];

describe('what a status says', () => {
  it.each(STATUSES)('%s', (text, says) => {
    const reading = readPage(page([`售后编号：${ID}`, '退款金额：¥1.00', `售后状态：${text}`]), DETAIL);
    if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
    const { facts } = reading;
    expect(facts.statusText?.value).toBe(text);
    const { status, goodsState, afterSaleType } = facts;
    expect({
      status: status?.value,
      goodsState: goodsState?.value,
      afterSaleType: afterSaleType?.value,
    }).toEqual({ status: undefined, goodsState: undefined, afterSaleType: undefined, ...says });
  });

  it.each([
    '待商家处理售后',
    '退款成功通知',
    '则此次退款申请关闭，退款失败。',
    '退货失败，商家拒绝退款，待买家处理中',
    '闪电退货：系统自动同意申请',
    '买家申请退款',
  ])('%s is a menu or a sentence, on a line of its own', (text) => {
    const reading = readPage(page([`售后编号：${ID}`, '退款金额：¥1.00', text]), DETAIL);
    if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
    expect(reading.facts.status).toBeUndefined();
    expect(reading.facts.statusText).toBeUndefined();
  });
});

describe('where an order says its goods are', () => {
  it.each([
    ['待发货', 'notShipped'],
    ['已发货，待签收', 'shipped'],
    ['已签收', 'signed'],
    ['买家已付款', 'notShipped'],
    ['卖家已发货', 'shipped'],
    ['交易成功', undefined],
    ['交易关闭', undefined],
    ['待付款', undefined],
  ])('%s: %s', (text, state) => {
    const url = 'https://mms.pinduoduo.com/orders/detail?sn=260806-377282957750000';
    const lines = ['订单编号：260806-377282957750000', '实收金额：¥1.00', `订单状态：${text}`];
    const reading = readPage(page(lines), url);
    expect(reading.kind === 'case' && reading.facts.goodsState?.value).toBe(state);
  });
});
