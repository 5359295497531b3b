/**
 * The straightforward reader of a Pinduoduo after-sale list, as one would write it in an afternoon: labels and
 * phrases found by XPath, values cut out by a pattern. It reads what ours reads of such a row, once, when the
 * rows have come, and shows nothing: no strip, no chips, no background. The least that this way can cost.
 */
const LABELLED = {
  orderId: ['订单号', /(\d{6}-\d{15})/],
  appliedAt: ['申请时间', /(20\d\d-\d\d-\d\d \d\d:\d\d:\d\d)/],
  remaining: ['剩余处理时间', /(\d+天\d+时\d+分\d+秒)/],
  paidAmount: ['实收', /[¥￥](\d+\.\d\d)/],
  refundAmount: ['退款：', /[¥￥](\d+\.\d\d)/],
};
const PHRASED = {
  afterSaleType: ['退货退款', '仅退款', '换货', '补寄', '维修'],
  goodsState: ['未发货', '已发货', '已收货'],
  statusText: [
    '待商家处理',
    '待商家确认收货',
    '待买家处理',
    '待消费者寄出退货',
    '退款成功',
    '退款关闭',
    '售后关闭',
  ],
  reasonText: ['不想要了', '质量问题', '商品破损', '与描述不符', '不喜欢', '未收到', '少件', '发错'],
};

const first = (path, from) =>
  document.evaluate(path, from, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;

function factsOf(row) {
  const facts = {};
  for (const [key, [label, shape]] of Object.entries(LABELLED)) {
    const element = first(`.//*[text()[contains(., '${label}')]]`, row);
    const text = `${element?.textContent ?? ''} ${element?.nextElementSibling?.textContent ?? ''}`;
    const value = shape.exec(text)?.[1];
    if (value !== undefined) facts[key] = value;
  }
  for (const [key, phrases] of Object.entries(PHRASED)) {
    const any = phrases.map((phrase) => `contains(., '${phrase}')`).join(' or ');
    const value = first(`.//*[text()[${any}]]`, row)?.textContent;
    if (value) facts[key] = value;
  }
  const title = first(".//*[contains(@class, 'order-info_main')]", row)?.textContent;
  if (title) facts.itemTitle = title;
  return facts;
}

globalThis.readByXPath = () => {
  const found = document.evaluate(
    "//*[text()[contains(., '订单号')]]/ancestor::*[contains(@class, 'order_item')][1]",
    document.body,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: found.snapshotLength }, (_, at) => factsOf(found.snapshotItem(at)));
};

if (globalThis.chrome?.runtime?.id) {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[class*="order_item"]') === null) return;
    observer.disconnect();
    requestIdleCallback(() => globalThis.readByXPath(), { timeout: 300 });
  });
  observer.observe(document, { childList: true, subtree: true });
}
