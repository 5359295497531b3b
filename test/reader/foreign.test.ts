/** Other orders on the page of one: what stands in a box with their number is theirs. */
import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const ID = '23111111111111';
const ORDER = '260929-111111111111111';
const BOTH = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${ID}&orderSn=${ORDER}`;
const ONLY_ID = `https://mms.pinduoduo.com/aftersales-ssr/detail?id=${ID}`;
const OTHER = '260811-222222222222222';

const div = (...lines: string[]) => lines.map((line) => `<div>${line}</div>`).join('');
const box = (...inside: string[]) => `<section>${inside.join('')}</section>`;
const OWN = div(`售后编号：${ID}`, `订单编号：${ORDER}`, '售后状态：待商家处理');
const CARD = box(div(`订单编号：${OTHER}`, '退款金额：¥9.00', '退货退款，退款成功', '还剩 3天', 'x7'));
const SAID = {
  afterSaleId: ID,
  orderId: ORDER,
  statusText: '待商家处理',
  status: 'waitSeller',
  platform: 'pdd',
};

function read(html: string, url = BOTH) {
  const reading = readPage(parse(html), url);
  if (reading.kind !== 'case') return reading;
  const values = Object.entries(reading.facts).map(([key, { value }]) => [key, value]);
  return {
    ...Object.fromEntries(values),
    ...(reading.doubtful ? { doubtful: Object.keys(reading.doubtful) } : {}),
  };
}

describe('a card of another order', () => {
  it.each([
    ['before the case', CARD + OWN],
    ['behind it', OWN + CARD],
    ['in a box with it', box(OWN, CARD)],
    ['in a drawer with more below it', OWN + box(CARD, CARD, div('退款金额：¥18.00', '还剩 1天'))],
    ['below the talk about the case', OWN + div('协商历史') + CARD],
  ])('%s says nothing of the page', (_, html) => {
    expect(read(html)).toEqual(SAID);
  });

  it('with no box says so from its number on', () => {
    expect(read(OWN + div('同买家的其他订单', `订单编号：${OTHER}`, '退款金额：¥9.00'))).toEqual(SAID);
  });

  it('is known by the after-sale number too, also of the page’s own order', () => {
    const again = box(div(`订单编号：${ORDER}`, '售后编号：23999999999999', '退款金额：¥9.00'));
    expect(read(OWN + again)).toEqual(SAID);
  });

  it('does not take the page’s own section with it', () => {
    expect(read(OWN + CARD + div('退货物流', '快递公司：韵达快递', '快递单号：465593934880000'))).toEqual({
      ...SAID,
      returnCourier: '韵达快递',
      returnTrackingNo: '465593934880000',
    });
  });
});

describe('an address that does not name the order', () => {
  it('leaves it to the field beside the page’s own number', () => {
    expect(read(OWN + CARD, ONLY_ID)).toEqual(SAID);
    expect(read(box(OWN) + CARD, ONLY_ID)).toEqual(SAID);
  });

  it('leaves it in doubt where two fields stand there, and where two boxes do', () => {
    expect(read(OWN + div(`订单编号：${OTHER}`), ONLY_ID)).toMatchObject({ doubtful: ['orderId'] });
    const info = box(div(`订单编号：${ORDER}`, '商品名称：保温杯'));
    const apart = div(`售后编号：${ID}`, '售后状态：待商家处理') + info + CARD;
    const { orderId: _, ...rest } = SAID;
    expect(read(apart, ONLY_ID)).toEqual({ ...rest, doubtful: ['orderId'] });
  });

  it('takes a box for another’s that says again what the page says', () => {
    const page = div(`售后编号：${ID}`, '售后状态：待商家处理', '退款金额：¥65.00');
    const info = box(div(`订单编号：${ORDER}`));
    expect(read(page + info + CARD, ONLY_ID)).toEqual({ ...SAID, refundAmount: 6500 });
  });
});

it('leaves a page that shows only another case to whoever compares the two', () => {
  expect(read(div('售后编号：23999999999999', `订单编号：${OTHER}`, '售后状态：待商家处理'))).toMatchObject({
    kind: 'unreadable',
    reason: 'id-mismatch',
  });
});
