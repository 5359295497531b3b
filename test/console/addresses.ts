import type { PracticeCase } from './case.ts';

export const QN = 'https://qn.taobao.com';
export const MYSELLER = 'https://myseller.taobao.com';
export const REFUND2 = 'https://refund2.taobao.com';
export const PDD = 'https://mms.pinduoduo.com';
export const HOSTS = [QN, MYSELLER, REFUND2, PDD].map((origin) => new URL(origin).host);

/** For people: lists every page. The path is ours; no console has it. */
export const START = `${PDD}/__practice/`;

/** Each shop signs in at its own host, so that two tabs can hold two shops. */
const qnHost = (c: PracticeCase) => (c.shop.kind === '天猫' ? QN : MYSELLER);

/** The after-sale's own page. */
export function caseAddress(c: PracticeCase): string {
  switch (c.site) {
    case 'qn':
      return `${qnHost(c)}/home.htm/trade-platform/refund-list/detail?disputeId=${c.afterSaleId}&type=1`;
    case 'refund2':
      return `${REFUND2}/dispute/detail.htm?disputeId=${c.afterSaleId}`;
    case 'pdd':
      return `${PDD}/aftersales-ssr/detail?id=${c.afterSaleId}&orderSn=${c.orderId}`;
  }
}

/** The order behind it. */
export function orderAddress(c: PracticeCase): string {
  return c.site === 'pdd'
    ? `${PDD}/orders/detail?type=4399&sn=${c.orderId}`
    : `${qnHost(c)}/home.htm/trade-platform/tp/detail?bizOrderId=${c.orderId}`;
}

export const TMALL_LIST = `${QN}/home.htm/trade-platform/refund-list`;
export const TAOBAO_LIST = `${MYSELLER}/home.htm/trade-platform/refund-list`;
/** Some shops get the list inside a frame. */
export const FRAMED_LIST = `${MYSELLER}/home.htm/trade-platform/tp/refund-list`;
export const PDD_LIST = `${PDD}/aftersales/aftersale_list`;
/** The same list with that many rows, for measuring. */
export const longList = (rows: number) => `${PDD_LIST}?practiceRows=${rows}`;

/** Pages that hold no case, and say why. The ids belong to no case. */
export const LOGIN = `${PDD}/login`;
export const RATE_LIMITED = `${PDD}/aftersales-ssr/detail?id=22000000000901&orderSn=261101-100000000000901`;
export const NOT_FOUND = `${PDD}/aftersales-ssr/detail?id=22000000000902&orderSn=261101-100000000000902`;
export const SLIDER = `${PDD}/aftersales-ssr/detail?id=22000000000903&orderSn=261101-100000000000903`;
/** The console was rebuilt overnight: the ids are there, the labels are not. */
export const CHANGED = `${PDD}/aftersales-ssr/detail?id=22000000000904&orderSn=261101-100000000000904`;
