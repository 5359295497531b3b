/**
 * The consoles' own words, folded, a space between two. Sources: `facts/consoles`, sections 2.1 to 2.3, 3.1.
 * Phrases are looked for inside a labelled value or a whole line, never in running text.
 */
type Table = Readonly<Record<string, string>>;

export const TYPES: Table = {
  refundOnly: '仅退款 退款 我要退款 我要退款(无需退货) 未发货仅退款 已发货仅退款',
  returnRefund: '退货退款 退款退货 我要退货退款 闪电退货',
  exchange: '换货 我要换货',
  resend: '补寄 缺货补寄',
  repair: '维修',
};

/** Longest first where two are found. `退款中` and `待快递退回后退款` are nobody's turn and stay underived. */
export const STATUSES: Table = {
  waitSeller:
    '待商家处理 待卖家处理 待商家同意 退款待处理 等卖家同意 等待卖家同意 等待商家同意 等待商家处理 等待卖家处理 ' +
    '请处理退款申请 请处理售后申请 请处理退货申请 请处理退货退款申请 请处理换货申请',
  waitBuyerReturn:
    '待消费者寄出退货 待买家寄出退货 待买家退货 待买家发货 待用户发货 等待买家退货 等买家退货 等待买家寄回',
  waitSellerReceive:
    '待商家确认收货 待商家收货 待卖家收货 等待卖家确认收货 等卖家确认 等待商家确认收货 等待商家收货 ' +
    '买家已发货,待商家处理 买家已发货,商家处理中',
  sellerRefused: '商家驳回 商家拒绝 商家已拒绝 卖家拒绝 卖家已拒绝 已拒绝退款 驳回待买家处理',
  platform: '平台处理中 平台介入 小二介入 小二已介入 客服介入 待平台处理',
  success: '退款成功 换货成功 补寄成功 维修成功 售后成功',
  closed: '退款关闭 退款已关闭 售后关闭 售后已关闭 退款失败 买家撤销 买家已撤销 平台拒绝关闭',
};
/** Statuses only as the whole of a value: inside other words they say something else. */
export const WHOLE_STATUSES: Table = { waitSeller: '待处理', closed: '已关闭' };

/** Clauses beside a status phrase: somebody did something (`商家驳回退货`), or one of the words. */
export const ACT = /^[买卖商]家(?:已经?)?(?:申请|同意|拒绝|驳回|发货|退货|处理中)(?:退款|退货|退货退款)?$/;
export const CLAUSES =
  '待买家处理 退款中 待快递退回后退款 本单退款成功 本单已极速退款成功 因消费者信誉良好 请商家及时验货 ' +
  '因为买家逾期未处理或逾期未发货 此次退款失败';

/** What a goods or order status says of where the goods are, as the whole of a value. */
export const GOODS: Table = {
  notShipped: '未发货 待发货 买家已付款 等待卖家发货',
  shipped: '已发货 卖家已发货 已发货,待签收 已发货,待收货',
  signed: '已收货 已签收 买家已收货',
  returning: '买家退货 买家已退货 已经退货 已退货 退货中',
  returned: '退货已签收 商家已签收',
};
/** Order statuses that say nothing of the goods. */
export const ORDER_STATUSES = '待付款 等待买家付款 等待买家确认收货 交易成功 交易关闭';
/**
 * A status that says the goods were sent back. Whether they are still on the way or at our door it does not
 * say, and the answer decides whose turn it is; so only a parcel's own track says `returning` or `returned`.
 */
export const SENT_BACK = '买家已发货 买家已退货 买家已经退货 待商家确认收货 待商家收货 等待卖家确认收货';

export const REASONS: Table = {
  noReason: '天无理由 不想要 不喜欢 不想买 拍错 多拍 拍多 误拍 不合适 订单信息',
  notReceived: '未收到 没收到 未送到 未送达 未到货 物流停滞 快递停滞 物流无更新',
  quality: '质量 坏了 无法使用 功能故障 做工',
  misdescribed: '描述不符 描述不一致 与商品描述 色差 尺寸不符 大小不符 材质不符',
  wrongOrMissing: '少件 漏发 少发 错发 发错 空包裹 少货 缺件',
  damaged: '破损 污渍 变形 碎了 包装损坏',
  fake: '假货 假冒 仿冒 非正品',
  lateShip: '约定时间发货 按时发货 及时发货 发货慢 发货太慢 延迟发货 缺货',
  agreed: '协商一致',
  freight: '退运费 运费',
};
export const WHOLE_REASONS: Table = { other: '其他 其它 其他原因' };
/** What may stand around those phrases in a cell that is a reason and not a title. */
export const REASON_FILLERS =
  /[7七我了的等、/与未货()]|商品|卖家|收到|快递|物流|一直|颜色|款式|问题|退货|退换|规格|尺码/g;
