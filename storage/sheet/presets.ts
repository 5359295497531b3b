/**
 * Headers of nine registers as shops keep them, gathered in 2026 from public sheets and programs, so that a shop finds
 * its own among them; and the columns of ours. Headers stay Chinese in every language: they are the shop's words.
 */
import type { FieldId } from './fields';

/** A column of a preset: the header as the shop writes it, and the field, or null for what no field holds. */
export type PresetColumn = { header: string; field: FieldId | null };
export type Preset = { id: PresetId; columns: readonly PresetColumn[] };

/** Named by `desk.sheet.presets`. */
export const PRESET_IDS = [
  'returns',
  'inspection',
  'liability',
  'service',
  'refunds',
  'parcels',
  'repairs',
  'daily',
  'lost',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/**
 * The core of thirteen columns, in their order. Two of them hold two things each (shop and platform, order and
 * after-sale), which are columns of their own here so that a sheet can be sorted by either.
 */
export const DEFAULT_COLUMNS: readonly FieldId[] = [
  'loggedAt',
  'shop',
  'platform',
  'orderId',
  'afterSaleId',
  'buyer',
  'item',
  'type',
  'reason',
  'refund',
  'returnParcel',
  'plan',
  'status',
  'handler',
  'note',
];

/** `header=field`, or `header` alone for what no field holds. */
const columns = (...texts: string[]): PresetColumn[] =>
  texts.map((text) => {
    const [header = '', field] = text.split('=');
    return { header, field: (field as FieldId | undefined) ?? null };
  });

export const PRESETS: readonly Preset[] = [
  {
    id: 'returns',
    columns: columns(
      '序号',
      '订单编号=orderId',
      '买家昵称=buyer',
      '退货商品=item',
      '数量=quantity',
      '退货原因=reason',
      '退货状态=status',
      '处理人=handler',
      '备注=note',
    ),
  },
  {
    id: 'inspection',
    columns: columns(
      '订单编号=orderId',
      '用户=buyer',
      '原因=reason',
      '物流单号=trackingNo',
      '进度=status',
      '质检结果=inspection',
      '库存回传=restocked',
    ),
  },
  {
    id: 'liability',
    columns: columns(
      '订单号=orderId',
      '邮箱',
      '申请日期=appliedAt',
      '售后类型=type',
      '问题描述=problem',
      '责任判定=liability',
      '进度=status',
      '方案=plan',
    ),
  },
  {
    id: 'service',
    columns: columns(
      '创建时间=loggedAt',
      '登记人=loggedBy',
      '顾客id=buyer',
      '订单编号=orderId',
      '问题类型=type',
      '问题原因=reason',
      '商品明细=item',
      '处理方式=plan',
      '货款操作记录=moneyLog',
      '信息错误说明=infoError',
      '完成进度=status',
      '未完成说明=unfinished',
      '退回单号=returnTrackingNo',
      '店铺=shop',
    ),
  },
  {
    id: 'refunds',
    columns: columns(
      '销售平台=platform',
      '店铺=shop',
      '申请时间=appliedAt',
      '退单编号=afterSaleId',
      '交易号=orderId',
      '买家昵称=buyer',
      '退款金额=refund',
      '转单状态=transfer',
      '日志=history',
      '退单类型=type',
      '商品编码=itemCode',
    ),
  },
  {
    id: 'parcels',
    columns: columns(
      '寄件物流号=trackingNo',
      '收件人',
      '状态=status',
      '订单=orderId',
      '申请时间=appliedAt',
      '旺旺=buyer',
      '退回快递=returnCourier',
      '备注=note',
      '图片=picture',
    ),
  },
  {
    id: 'repairs',
    columns: columns(
      '申请日期=appliedAt',
      '订单号=orderId',
      '退货原因=reason',
      '退回单号=returnTrackingNo',
      '寄出单号=resentTrackingNo',
      '处理结果=outcome',
      '进度=status',
      '拆机反馈=inspection',
      '运费=freight',
      '备注=note',
    ),
  },
  {
    id: 'daily',
    columns: columns(
      '店铺=shop',
      '日期=loggedAt',
      '订单号=orderId',
      '退款原因=reason',
      '撤销=withdrawn',
      '打款补偿=compensation',
      '驳回=rejected',
      '退款金额=refund',
      '备注=note',
    ),
  },
  {
    id: 'lost',
    columns: columns(
      '日期=loggedAt',
      '店铺名=shop',
      '订单号=orderId',
      '快递公司=courier',
      '快递单号=trackingNo',
      '金额=amount',
      '丢件原因=reason',
      '退款截图=picture',
      '备注=note',
    ),
  },
];
