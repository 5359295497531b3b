/** The words by which a fact is said in the box. The first of each language is what a choice puts there. */
import type { FactKey, FactValue, Platform } from '@/rules';

export type Said = {
  fact: FactKey;
  value: FactValue;
  zh: readonly [string, ...string[]];
  en: readonly [string, ...string[]];
};

export const PLATFORMS: readonly Platform[] = ['tmall', 'taobao', 'pdd', 'douyin', 'jd'];

export const VOCABULARY: readonly Said[] = [
  { fact: 'platform', value: 'tmall', zh: ['天猫', 'tm'], en: ['tmall'] },
  { fact: 'platform', value: 'taobao', zh: ['淘宝', 'tb'], en: ['taobao'] },
  { fact: 'platform', value: 'pdd', zh: ['拼多多', '拼'], en: ['pdd', 'pinduoduo'] },
  { fact: 'platform', value: 'douyin', zh: ['抖店', '抖音', '抖'], en: ['douyin', 'dy'] },
  { fact: 'platform', value: 'jd', zh: ['京东'], en: ['jd'] },
  { fact: 'saleKind', value: 'normal', zh: ['现货', '普通'], en: ['in-stock', 'normal'] },
  { fact: 'saleKind', value: 'presaleFull', zh: ['全款预售'], en: ['presale-full'] },
  { fact: 'saleKind', value: 'presaleDeposit', zh: ['定金预售', '预售'], en: ['presale-deposit', 'presale'] },
  { fact: 'saleKind', value: 'custom', zh: ['定制'], en: ['custom'] },
  { fact: 'saleKind', value: 'cycle', zh: ['周期购'], en: ['cycle'] },
  { fact: 'freeShipping', value: true, zh: ['包邮'], en: ['free-shipping'] },
  { fact: 'freeShipping', value: false, zh: ['不包邮', '非包邮'], en: ['postage-paid-by-buyer'] },
  { fact: 'reason', value: 'noReason', zh: ['无理由', '不喜欢', '不想要'], en: ['no-reason'] },
  { fact: 'reason', value: 'quality', zh: ['质量', '瑕疵'], en: ['quality'] },
  { fact: 'reason', value: 'misdescribed', zh: ['描述不符', '不符', '色差'], en: ['misdescribed'] },
  {
    fact: 'reason',
    value: 'wrongOrMissing',
    zh: ['错发漏发', '少件', '漏发', '错发', '发错'],
    en: ['wrong-or-missing'],
  },
  { fact: 'reason', value: 'damaged', zh: ['破损'], en: ['damaged'] },
  { fact: 'reason', value: 'fake', zh: ['假货'], en: ['fake'] },
  { fact: 'reason', value: 'notReceived', zh: ['没收到', '未收到'], en: ['not-received'] },
  { fact: 'afterSaleType', value: 'refundOnly', zh: ['仅退款'], en: ['refund-only'] },
  { fact: 'afterSaleType', value: 'returnRefund', zh: ['退货退款', '退货'], en: ['return'] },
  { fact: 'afterSaleType', value: 'exchange', zh: ['换货'], en: ['exchange'] },
  { fact: 'afterSaleType', value: 'resend', zh: ['补寄', '补发'], en: ['resend'] },
  { fact: 'afterSaleType', value: 'repair', zh: ['维修'], en: ['repair'] },
  { fact: 'sellerFault', value: 'yes', zh: ['卖家责任', '我方责任'], en: ['seller-fault'] },
  { fact: 'sellerFault', value: 'no', zh: ['买家责任'], en: ['no-seller-fault'] },
  { fact: 'sellerFault', value: 'unclear', zh: ['责任不清'], en: ['fault-unclear'] },
  { fact: 'shipPromiseHours', value: 24, zh: ['24小时'], en: ['24h'] },
  { fact: 'shipPromiseHours', value: 48, zh: ['48小时'], en: ['48h'] },
  { fact: 'shipPromiseHours', value: 72, zh: ['72小时'], en: ['72h'] },
  { fact: 'shipPromiseHours', value: 360, zh: ['360小时'], en: ['360h'] },
];

/** What may be said of a fact, in the order it is offered. */
export const choicesOf = (fact: FactKey): readonly Said[] => VOCABULARY.filter((said) => said.fact === fact);
