import { describe, expect, it } from 'vitest';
import { pageKindOf, readPage } from '@/entrypoints/console.content/reader';
import { page, parse } from './parse';

const aftersale = { kind: 'case', page: 'aftersale' };
const aftersales = { kind: 'list', page: 'aftersale' };
const order = { kind: 'case', page: 'order' };
const orders = { kind: 'list', page: 'order' };

describe('addresses', () => {
  it.each([
    [
      'https://qn.taobao.com/home.htm/trade-platform/refund-list/detail?disputeId=1&type=1',
      'taobao',
      aftersale,
    ],
    ['https://myseller.taobao.com/home.htm/trade-platform/refund-list', 'taobao', aftersales],
    ['https://myseller.taobao.com/home.htm/trade-platform/tp/refund-list/', 'taobao', aftersales],
    ['https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=1', 'taobao', order],
    ['https://qn.taobao.com/home.htm/trade-platform/tp/sold', 'taobao', orders],
    ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm', 'taobao', orders],
    ['https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=1', 'taobao', order],
    ['https://refund2.tmall.com/dispute/detail.htm?disputeId=1', 'tmall', aftersale],
    ['https://refund2.taobao.com/dispute/sellerDisputeList.htm?type=1&showFrame=false', 'taobao', aftersales],
    ['https://mms.pinduoduo.com/aftersales-ssr/detail?id=1&orderSn=2&issueFrom=1', 'pdd', aftersale],
    ['https://mms.pinduoduo.com/aftersales/aftersale_list?searchType=7', 'pdd', aftersales],
    ['https://mms.pinduoduo.com/orders/detail?type=4399&sn=1', 'pdd', order],
    ['https://mms.pinduoduo.com/orders/list', 'pdd', orders],
  ])('%s', (url, platform, kind) => {
    expect(pageKindOf(url)).toEqual({ platform, live: true, ...kind });
  });

  it.each([
    [
      'https://fxg.jinritemai.com/ffa/merchant-aftersale-workbench/aftersale/list?tab=1',
      'douyin',
      aftersales,
    ],
    ['https://fxg.jinritemai.com/ffa/maftersale/aftersale/list', 'douyin', aftersales],
    ['https://fxg.jinritemai.com/ffa/maftersale/aftersale/detail-v3?aftersale_id=1', 'douyin', aftersale],
    ['https://fxg.jinritemai.com/ffa/maftersale/aftersale/detail-v2?aftersale_id=1', 'douyin', aftersale],
    ['https://fxg.jinritemai.com/ffa/morder/aftersale/detail-v2?aftersale_id=1', 'douyin', aftersale],
    ['https://fxg.jinritemai.com/ffa/order/detail?order_id=1', 'douyin', order],
    ['https://fxg.jinritemai.com/ffa/morder/order/list', 'douyin', orders],
    ['https://shop.jd.com/jdm/trade/orders/order-list?tabType=waitOut', 'jd', orders],
    ['https://shop.jd.com/jdm/trade/order/orderList', 'jd', orders],
    ['https://porder.shop.jd.com/order/orderlist/allOrders', 'jd', orders],
    ['https://trade-order-jdm.jd.com/orderList', 'jd', orders],
    ['https://shop.jd.com/jdm/trade/orders/order-details?orderId=1', 'jd', order],
    [
      'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=waitAudit',
      'jd',
      aftersales,
    ],
    [
      'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/detail?afsServiceId=1',
      'jd',
      aftersale,
    ],
  ])('%s, of a console never seen live', (url, platform, kind) => {
    expect(pageKindOf(url)).toEqual({ platform, live: false, ...kind });
  });

  it.each([
    'https://shop.jd.com/jdm/trade/after-sale/trade-dispute/list',
    'https://fxg.jinritemai.com/ffa/mshop/homepage/index',
    'https://porder.shop.jd.com/jdm/trade/after-sale/independent-after-sale/list',
    'https://trade.taobao.com/trade/itemlist/list_bought_items.htm',
    'https://trade.taobao.com/detail/orderDetail.htm?bizOrderId=1487542862810000629',
    'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=1487542862810000629',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    'https://mms.pinduoduo.com/orders/appeals/aftersale/order',
    'https://mms.pinduoduo.com/orders/appeals/NegativeExperienceDetail?orderSn=260929-111111111111111',
    'https://mms.pinduoduo.com/aftersales/list',
    'https://mms.pinduoduo.com/chat-merchant/index.html',
    'https://mms.pinduoduo.com.example.org/aftersales/aftersale_list',
    'https://refund2.taobao.com/dispute/apply.htm',
    'https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=1487542862810000629',
    'https://myseller.taobao.com/home.htm/trade-platform/refund-list/export-list',
    'https://myseller.taobao.com/home.htm/QnworkbenchHome/',
    'https://example.org/aftersales/aftersale_list',
    'file:///home/me/aftersales/aftersale_list',
    'about:blank',
    'not an address',
    '',
  ])('%s is none of ours', (url) => {
    expect(pageKindOf(url)).toBeNull();
    expect(readPage(page(['订单编号：260929-111111111111111', '售后状态：待商家处理']), url)).toEqual({
      kind: 'other',
    });
  });

  it.each([
    'https://mms.pinduoduo.com/aftersales/work_order/list',
    'https://mms.pinduoduo.com/aftersales/work_order/tododetail?order_sn=260929-111111111111111',
  ])('%s is a work order, and carries no case', (url) => {
    expect(pageKindOf(url)).toBeNull();
    expect(readPage(page(['订单编号：260929-111111111111111', '售后状态：待商家处理']), url)).toEqual({
      kind: 'other',
      named: 'workOrder',
    });
  });

  it.each([
    ['https://login.taobao.com/member/login.jhtml', 'taobao', 'login'],
    ['https://login.tmall.com/', 'tmall', 'login'],
    ['https://havanalogin.taobao.com/x', 'taobao', 'login'],
    ['https://mms.pinduoduo.com/login', 'pdd', 'login'],
    ['https://qn.taobao.com/home.htm/_____tmd_____/punish?x5secdata=1', 'taobao', 'rate-limited'],
  ])('%s stands in the way', (url, platform, reason) => {
    expect(readPage(parse(''), url)).toEqual({ kind: 'unreadable', platform, reason, missed: [] });
  });
});
