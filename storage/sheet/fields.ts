/**
 * What a line of a register can say: the thirteen columns that at least three of nine shops' sheets share, and what
 * single ones of the nine have besides. The list is what columns are mapped to, chosen from and filtered by; a field
 * is named in the reader's language by `desk.sheet.fields`.
 */

/**
 * How the cells of a field are read and written. `id`: digits and letters that must keep every digit. `money`: yuan.
 * `date`: a day or a moment in Shanghai. `buyer`: a name, never kept in plain.
 */
export type FieldKind = 'text' | 'id' | 'money' | 'date' | 'platform' | 'type' | 'buyer';

/** @property synonyms headers that mean the field, as shops write them; the first is the plain one. */
export type Field = { kind: FieldKind; synonyms: readonly string[] };

const FIELDS_BY_ID = {
  loggedAt: {
    kind: 'date',
    synonyms: ['登记日期', '登记时间', '日期', '时间', '创建时间', '录入时间', '反馈日期'],
  },
  shop: { kind: 'text', synonyms: ['店铺', '店铺名', '店铺名称', '所属店铺', '网店', '店名', 'shop'] },
  platform: { kind: 'platform', synonyms: ['平台', '销售平台', '来源平台', '渠道', '销售渠道', 'platform'] },
  orderId: {
    kind: 'id',
    synonyms: [
      '订单号',
      '订单编号',
      '订单',
      '交易号',
      '交易编号',
      '主订单号',
      '主订单编号',
      '平台订单号',
      '原始单号',
      '订单id',
      '线上单号',
      'order',
      'order no',
      'order id',
    ],
  },
  afterSaleId: {
    kind: 'id',
    synonyms: [
      '售后单号',
      '售后编号',
      '退款编号',
      '退款单号',
      '退单编号',
      '售后单',
      '售后id',
      '退货单号编号',
      'after-sale no',
    ],
  },
  buyer: {
    kind: 'buyer',
    synonyms: [
      '买家昵称',
      '旺旺',
      '买家',
      '买家旺旺',
      '旺旺号',
      '旺旺id',
      '会员名',
      '买家会员名',
      '昵称',
      '用户',
      '用户名',
      '顾客id',
      '客户',
      '顾客',
      '买家id',
      '客户id',
      'buyer',
    ],
  },
  item: {
    kind: 'text',
    synonyms: [
      '商品',
      '商品名称',
      '退货商品',
      '商品明细',
      '宝贝',
      '宝贝名称',
      '宝贝标题',
      '商品标题',
      '品名',
      '货品',
      '产品',
      'item',
    ],
  },
  itemCode: {
    kind: 'text',
    synonyms: [
      '商品编码',
      '商家编码',
      '货号',
      '款号',
      '编码',
      'sku',
      'sku编码',
      '规格编码',
      '款式编码',
      'item code',
    ],
  },
  quantity: { kind: 'text', synonyms: ['数量', '件数', '退货数量', '商品数量', 'quantity', 'qty'] },
  type: {
    kind: 'type',
    synonyms: ['售后类型', '类型', '退单类型', '问题类型', '退款类型', '服务类型', 'type'],
  },
  reason: {
    kind: 'text',
    synonyms: [
      '原因',
      '退货原因',
      '退款原因',
      '问题原因',
      '售后原因',
      '丢件原因',
      '申请原因',
      '退换原因',
      'reason',
    ],
  },
  refund: {
    kind: 'money',
    synonyms: ['退款金额', '退款', '退款额', '应退金额', '实退金额', '退货金额', 'refund'],
  },
  returnParcel: {
    kind: 'text',
    synonyms: [
      '退回快递+单号',
      '退回快递单号',
      '退回物流',
      '退货快递+单号',
      '退货物流',
      '退回快递及单号',
      'return parcel',
    ],
  },
  returnCourier: {
    kind: 'text',
    synonyms: ['退回快递', '退货快递', '退回快递公司', '退货快递公司', 'return courier'],
  },
  returnTrackingNo: {
    kind: 'id',
    synonyms: [
      '退回单号',
      '退货单号',
      '退货物流单号',
      '退货运单号',
      '退货快递单号',
      '退回运单号',
      'return tracking no',
    ],
  },
  plan: {
    kind: 'text',
    synonyms: ['处理方案', '处理方式', '方案', '处理办法', '解决方案', '处理意见', '处理措施', 'plan'],
  },
  status: {
    kind: 'text',
    synonyms: [
      '进度',
      '状态',
      '进度/状态',
      '退货状态',
      '完成进度',
      '处理进度',
      '处理状态',
      '售后状态',
      '跟进状态',
      'status',
    ],
  },
  handler: {
    kind: 'text',
    synonyms: ['处理人', '跟进人', '客服', '经办人', '负责人', '售后客服', '责任客服', '处理客服', 'handler'],
  },
  note: {
    kind: 'text',
    synonyms: ['备注', '说明', '备注说明', '客服备注', '其他', '附注', 'note', 'remark'],
  },
  appliedAt: { kind: 'date', synonyms: ['申请时间', '申请日期', '退款申请时间', '申请售后时间', 'applied'] },
  loggedBy: { kind: 'text', synonyms: ['登记人', '录入人', '填表人', '记录人', 'logged by'] },
  problem: { kind: 'text', synonyms: ['问题描述', '描述', '问题说明', '具体问题', '问题', 'problem'] },
  liability: { kind: 'text', synonyms: ['责任判定', '责任方', '责任归属', '责任', '判责', 'liability'] },
  trackingNo: {
    kind: 'id',
    synonyms: [
      '快递单号',
      '物流单号',
      '运单号',
      '发货单号',
      '寄件物流号',
      '发货快递单号',
      '原单快递单号',
      'tracking no',
    ],
  },
  courier: { kind: 'text', synonyms: ['快递公司', '快递', '物流公司', '承运商', '发货快递', 'courier'] },
  resentTrackingNo: {
    kind: 'id',
    synonyms: [
      '寄出单号',
      '补发单号',
      '换货单号',
      '补寄单号',
      '换货发出单号',
      '重发单号',
      'resent tracking no',
    ],
  },
  inspection: {
    kind: 'text',
    synonyms: ['质检结果', '质检', '验货结果', '拆机反馈', '检测结果', '验收结果', 'inspection'],
  },
  restocked: { kind: 'text', synonyms: ['库存回传', '入库', '是否入库', '入库状态', 'restocked'] },
  moneyLog: { kind: 'text', synonyms: ['货款操作记录', '打款记录', '退款记录', 'money log'] },
  infoError: { kind: 'text', synonyms: ['信息错误说明', '错误说明', 'wrong information'] },
  unfinished: { kind: 'text', synonyms: ['未完成说明', '未完成原因', '遗留问题', 'unfinished'] },
  transfer: { kind: 'text', synonyms: ['转单状态', 'transfer state'] },
  history: { kind: 'text', synonyms: ['日志', '操作日志', '跟进记录', 'history'] },
  outcome: { kind: 'text', synonyms: ['处理结果', '结果', '最终结果', 'outcome'] },
  freight: { kind: 'money', synonyms: ['运费', '邮费', '快递费', '运费金额', '退货运费', 'freight'] },
  withdrawn: { kind: 'text', synonyms: ['撤销', '是否撤销', 'withdrawn'] },
  compensation: {
    kind: 'money',
    synonyms: ['打款补偿', '补偿金额', '打款金额', '赔付金额', '补偿', '返现金额', '返现', 'compensation'],
  },
  rejected: { kind: 'text', synonyms: ['驳回', '驳回结果', '驳回+结果', '驳回情况', 'rejected'] },
  amount: { kind: 'money', synonyms: ['金额', '货值', '订单金额', '损失金额', 'amount'] },
  picture: { kind: 'text', synonyms: ['图片', '截图', '退款截图', '凭证', '照片', 'picture'] },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS_BY_ID;

export const FIELDS: Readonly<Record<FieldId, Field>> = FIELDS_BY_ID;
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

export const isFieldId = (id: string): id is FieldId => Object.hasOwn(FIELDS, id);
