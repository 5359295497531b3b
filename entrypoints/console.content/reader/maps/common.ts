import type { CasePage, ListPage } from '../page-map';

/** Words that every console uses for the same thing, in whichever place. */
const SHARED = {
  orderId: '订单编号 订单号',
  shopName: '店铺名称 店铺 当前店铺',
  paidAmount: '实收 实收金额 实收款 商家实收 实付 实付款 实付金额 买家实付 用户实付',
  freightPaid: '邮费 运费 快递费',
  quantity: '数量 商品数量',
  itemTitle: '商品名称 宝贝名称 商品:',
} as const;

/** 快递公司 and 快递单号 mean the return or the delivery, by the heading above them. */
const COMPANY = '快递公司 物流公司';
const NUMBER = '快递单号 物流单号 运单号 运单号码 退货单号';

/** A page about an after-sale. */
export const AFTERSALE = {
  page: 'aftersale',
  labels: {
    ...SHARED,
    afterSaleId: '售后编号 售后编码 售后单号 退款编号',
    afterSaleType: '售后类型 服务类型 退款类型 要求',
    statusText: '售后状态 退款状态',
    goodsState: '发货状态 货物状态 物流状态 物流',
    reasonText: '申请原因 退款原因 售后原因 原因',
    refundAmount: '退款金额 待退金额 申请退款金额 退款总额 退款:',
    appliedAt: '申请时间 售后申请时间 退款申请时间',
    remaining: '剩余处理时间 剩余处理时长 剩余时间 处理时限 距超时 剩余 还剩',
    courier: '发货物流公司 发货快递公司',
    trackingNo: '发货快递单号 发货物流单号',
    returnCourier: '退货快递公司 退货物流公司',
    returnTrackingNo: '退货快递单号 退货物流单号',
    returnParcel: '退货物流信息 买家已退货',
    outParcel: '发货物流信息',
  },
  sections: [
    {
      headings: '退货物流 退货物流信息 买家退货',
      labels: { returnCourier: COMPANY, returnTrackingNo: NUMBER },
      arrived: '已签收 签收成功 派送成功',
    },
    {
      headings: '发货物流 发货物流信息 发货信息',
      labels: { courier: COMPANY, trackingNo: NUMBER },
    },
    { headings: '协商详情 协商历史 协商记录 聊天记录', past: true },
    { headings: '订单信息 商品信息 退款信息 售后信息 相关商品交易信息' },
  ],
  shows: ['orderId', 'afterSaleId', 'afterSaleType', 'status', 'statusText', 'refundAmount'],
  core: ['afterSaleType', 'statusText', 'refundAmount', 'remaining', 'reasonText'],
} as const satisfies Partial<CasePage>;

/** A page about an order. */
export const ORDER = {
  page: 'order',
  labels: {
    ...SHARED,
    statusText: '订单状态 交易状态',
    goodsState: '发货状态',
    paidAt: '付款时间 支付时间',
    shipDueAt: '承诺发货时间 最晚发货时间 应发货时间',
    shippedAt: '发货时间',
    pickedUpAt: '揽收时间',
    signedAt: '签收时间',
    confirmedAt: '确认收货时间',
    courier: COMPANY,
    trackingNo: NUMBER,
  },
  sections: [],
  shows: ['orderId', 'statusText', 'paidAmount'],
  core: ['statusText', 'paidAmount', 'goodsState', 'paidAt', 'shipDueAt', 'shippedAt', 'itemTitle'],
} as const satisfies Partial<CasePage>;

/** What lists say when they have no rows. */
export const EMPTY: ListPage['empty'] = '没有符合条件的 没有找到符合条件的 暂无数据 暂无售后单 暂无订单';
