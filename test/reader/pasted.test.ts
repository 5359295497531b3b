import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pasted, type PastedCase, readPasted } from '@/entrypoints/console.content/reader';
import { practiceCases } from '../console/cases';

const values = ({ facts }: Pick<PastedCase, 'facts'>) =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
const one = (pasted: Pasted): PastedCase => {
  expect(pasted.cases).toHaveLength(1);
  return pasted.cases[0] as PastedCase;
};
const read = (text: string, platform: Parameters<typeof readPasted>[1] = null) => readPasted(text, platform);
const saidOf = (text: string) => values(one(read(text)));

const TAOBAO = '4881542862810000629';
const TAOBAO_2 = '4882093317450001137';
const PDD = '260311-138312345678901';
const PDD_2 = '260312-592634243481126';

const REFUND_CARD = `退款编号：109573419230000966
订单编号：${TAOBAO}
售后类型：退货退款
退款状态：买家已退货，等待卖家确认收货
退款金额：￥7.04
退款原因：7天无理由退换货
申请时间：2026-11-17 20:00:00`;

describe('a card of an after-sale', () => {
  it('is read by the labels of its page', () => {
    const card = one(read(REFUND_CARD));
    expect(card).toMatchObject({ platform: 'taobao', page: 'aftersale' });
    expect(values(card)).toEqual({
      orderId: TAOBAO,
      afterSaleId: '109573419230000966',
      afterSaleType: 'returnRefund',
      goodsState: undefined,
      statusText: '买家已退货，等待卖家确认收货',
      status: 'waitSellerReceive',
      refundAmount: 704,
      reasonText: '7天无理由退换货',
      reason: 'noReason',
      appliedAt: Date.UTC(2026, 10, 17, 12),
    });
  });

  it('keeps what was printed and the label that led to it', () => {
    expect(one(read(REFUND_CARD)).facts.refundAmount).toEqual({
      value: 704,
      text: '￥7.04',
      label: '退款金额',
    });
  });

  it.each([
    ['half-width, on one line', `订单号: ${PDD} 售后编号: 22750431620418 退款金额: ¥3.61 申请原因: 不想要了`],
    [
      'labels and values on lines of their own',
      `订单号\n${PDD}\n售后编号\n22750431620418\n退款金额\n¥3.61\n申请原因\n不想要了`,
    ],
    ['cells of a list', `订单号\t${PDD}\t售后编号\t22750431620418\t退款金额\t¥3.61\t申请原因\t不想要了`],
    [
      'empty lines between, Windows ends',
      `订单号：${PDD}\r\n\r\n售后编号：22750431620418\r\n\r\n退款金额：¥3.61\r\n申请原因：不想要了`,
    ],
    [
      'zero-width marks and full-width digits',
      `\u200b订单号：${PDD}\n售后编号：２２７５０４３１６２０４１８\n退款金额：￥３.６１\n申请原因：不想要了\u200b`,
    ],
  ])('is the same: %s', (_, text) => {
    expect(saidOf(text)).toMatchObject({
      platform: 'pdd',
      orderId: PDD,
      afterSaleId: '22750431620418',
      refundAmount: 361,
      reason: 'noReason',
    });
  });

  it('says no countdown: nobody knows when it was copied', () => {
    expect(saidOf(`${REFUND_CARD}\n还剩 1天 5时12分`)).not.toHaveProperty('remaining');
    expect(saidOf(`订单号 ${PDD} 剩余处理时间 5天8时29分52秒 退款：¥3.61`)).not.toHaveProperty('remaining');
  });

  it('doubts what it is told in two ways', () => {
    const card = one(read(`${REFUND_CARD}\n退款金额：￥8.00`));
    expect(card.facts).not.toHaveProperty('refundAmount');
    expect(card.doubtful?.refundAmount?.map(({ value }) => value)).toEqual([704, 800]);
  });

  it('does not take a parcel for the way out when it may be the way back', () => {
    const said = saidOf(`${REFUND_CARD}\n快递公司：申通快递\n快递单号：773200045100000`);
    expect(said).not.toHaveProperty('courier');
    expect(said).not.toHaveProperty('trackingNo');
  });

  it('takes the moments of the order along', () => {
    expect(saidOf(`${REFUND_CARD}\n付款时间：2026-11-09 10:00:00`).paidAt).toBe(Date.UTC(2026, 10, 9, 2));
  });
});

describe('a card of an order', () => {
  const CARD = `订单编号：${TAOBAO}
订单状态：卖家已发货
实付款：￥129.00
付款时间：2026-11-09 10:00:00
发货时间：2026-11-10 10:00:00
物流公司：圆通速递
运单号：YT6972639970000`;

  it('is read as an order', () => {
    const card = one(read(CARD));
    expect(card.page).toBe('order');
    expect(values(card)).toEqual({
      orderId: TAOBAO,
      statusText: '卖家已发货',
      goodsState: 'shipped',
      paidAmount: 12_900,
      paidAt: Date.UTC(2026, 10, 9, 2),
      shippedAt: Date.UTC(2026, 10, 10, 2),
      courier: '圆通速递',
      trackingNo: 'YT6972639970000',
    });
  });

  it('names its platform only when the number is certain', () => {
    const platformOf = (text: string, hint: Parameters<typeof readPasted>[1] = null) =>
      one(read(text, hint)).platform;
    expect(platformOf(`订单编号：${TAOBAO}`)).toBe('taobao');
    expect(platformOf(`订单编号：${TAOBAO}`, 'tmall')).toBe('tmall');
    expect(platformOf(PDD)).toBe('pdd');
    expect(platformOf(PDD, 'tmall')).toBe('pdd');
    // 抖店's numbers have 19 digits too, 京东's 16.
    expect(platformOf('订单编号：6936476692437472563')).toBeNull();
    expect(platformOf('订单编号：6936476692437472563', 'douyin')).toBe('douyin');
    expect(platformOf('订单编号：3599471000000277')).toBeNull();
  });
});

describe('a number alone', () => {
  it.each([PDD, TAOBAO, `  ${TAOBAO}\n`, `'${TAOBAO}`])('is an order number: %j', (text) => {
    expect(one(read(text)).facts.orderId?.value).toBe(text.includes('-') ? PDD : TAOBAO);
  });

  it('gets its dash back', () => {
    expect(saidOf(PDD.replace('-', ''))).toEqual({ orderId: PDD, platform: 'pdd' });
  });

  it.each(['13812345678', '773200045100000', '109573419230000966', '2026112214021100', '20261122'])(
    'of another form is none: %s',
    (text) => {
      expect(read(text).cases).toEqual([]);
    },
  );

  it('that a spreadsheet has rounded is no number, and said to be lost', () => {
    expect(read('订单编号：4.88154E+18')).toEqual({ cases: [], rounded: true });
    expect(read(REFUND_CARD).rounded).toBe(false);
  });
});

describe('several orders in one text', () => {
  it('are cut at each order number', () => {
    const { cases } = read(`订单号：${PDD}\n退款金额：¥3.61\n订单号：${PDD_2}\n退款金额：¥189.00\n`);
    expect(cases.map(values)).toEqual([
      { platform: 'pdd', orderId: PDD, refundAmount: 361 },
      { platform: 'pdd', orderId: PDD_2, refundAmount: 18_900 },
    ]);
  });

  it('on one line too', () => {
    const { cases } = read(`订单号：${PDD} 退款：¥3.61 订单号：${PDD_2} 退款：¥189.00`);
    expect(cases.map((c) => values(c).refundAmount)).toEqual([361, 18_900]);
  });

  const card = (after: string, order: string, fen: string) =>
    `退款编号：${after}\n退款金额：￥${fen}\n订单编号：${order}\n退款原因：质量问题`;
  const TWO = [card('109573419230000966', TAOBAO, '7.04'), card('109581127650001205', TAOBAO_2, '88.00')];

  it.each([
    ['an empty line', '\n\n'],
    ['nothing but their order', '\n'],
  ])('whose number is not their first line are told apart by %s', (_, between) => {
    expect(read(TWO.join(between)).cases.map(values)).toMatchObject([
      { afterSaleId: '109573419230000966', refundAmount: 704, orderId: TAOBAO },
      { afterSaleId: '109581127650001205', refundAmount: 8800, orderId: TAOBAO_2 },
    ]);
  });

  it('give up lines that could be of either', () => {
    const { cases } = read(
      `买家备注\n退款金额：￥7.04\n订单编号：${TAOBAO}\n退款原因：质量问题\n退款金额：￥88.00\n订单编号：${TAOBAO_2}`,
    );
    expect(cases.map(values)).toEqual([{ orderId: TAOBAO, refundAmount: 704 }, { orderId: TAOBAO_2 }]);
    expect(cases.flatMap(({ doubtful = {} }) => Object.keys(doubtful))).toEqual([]);
  });

  it('said twice is one', () => {
    expect(read(`${TAOBAO}\n订单编号：${TAOBAO}\n实付款：￥1.00`).cases).toHaveLength(1);
  });
});

describe('rows of a table', () => {
  const HEAD = '退款编号\t订单编号\t退款金额\t买家昵称';

  it('take their labels from the head of their column', () => {
    const { cases } = read(
      `${HEAD}\n'109573419230000966\t'${TAOBAO}\t7.04\t小**\n'109581127650001205\t'${TAOBAO_2}\t88.00\t大**`,
    );
    expect(cases.map(values)).toEqual([
      { orderId: TAOBAO, afterSaleId: '109573419230000966', refundAmount: 704 },
      { orderId: TAOBAO_2, afterSaleId: '109581127650001205', refundAmount: 8800 },
    ]);
  });

  it('say nothing in another column when a cell is empty', () => {
    expect(saidOf(`${HEAD}\n\t${TAOBAO}\t\t小**`)).toEqual({ orderId: TAOBAO });
  });
});

describe('a chat', () => {
  const chat = (...said: string[]) => said.join('\n');
  const BUYER = '蓝色的海豚88 (2026-11-22 14:02:11):';
  const AGENT = '暖山旗舰店:小林 2026-11-22 14:03:20';

  it('is no fact by itself: neither its nicks nor its times nor what is said', () => {
    const text = chat(
      BUYER,
      '运费：10元，你们出',
      '我 2026-11-20 10:00:00 签收的，质量问题',
      AGENT,
      '亲，退款金额：￥7.04 已经在处理',
      '已签收',
    );
    expect(read(text)).toEqual({ cases: [], rounded: false });
  });

  it('gives the number that is a message, and nothing around it', () => {
    expect(saidOf(chat(BUYER, '在吗', TAOBAO, '运费：10元', AGENT, '在的'))).toEqual({ orderId: TAOBAO });
    expect(saidOf(chat(`${BUYER} ${TAOBAO}`))).toEqual({ orderId: TAOBAO });
  });

  it('gives a card that was sent in it, whole', () => {
    expect(saidOf(chat(BUYER, `订单编号：${TAOBAO}`, '实付款：￥7.04', AGENT, '运费：10元'))).toEqual({
      orderId: TAOBAO,
      paidAmount: 704,
    });
  });

  it('lets no label reach into the next message', () => {
    const said = saidOf(chat(BUYER, `订单编号：${TAOBAO}`, '实付款', AGENT, '10.00'));
    expect(said).toEqual({ orderId: TAOBAO });
  });

  it('takes no label with a time for a nick', () => {
    expect(
      saidOf(
        `订单编号：${TAOBAO}\n付款时间 2026-11-09 10:00:00\n发货时间: 2026-11-10 10:00:00\n实付款：￥7.04`,
      ),
    ).toMatchObject({
      paidAt: Date.UTC(2026, 10, 9, 2),
      shippedAt: Date.UTC(2026, 10, 10, 2),
      paidAmount: 704,
    });
  });
});

describe('what is not the desk’s business', () => {
  const PRIVATE = ['张三', '13812345678', '138****5678', '湖南省长沙市', '麓谷街道', '蓝色的海豚'];
  const CARD = `订单编号：${TAOBAO}
买家昵称：蓝色的海豚88
收货人：张三
手机号：13812345678
收货地址：湖南省长沙市岳麓区麓谷街道1号
收货信息：张三，138****5678，湖南省长沙市岳麓区麓谷街道1号
实付款：￥7.04`;

  it.each([
    ['line by line', CARD],
    ['on one line', CARD.replaceAll('\n', ' ')],
    ['behind a title', `${CARD}\n商品名称：抹布 张三 13812345678 湖南省长沙市岳麓区麓谷街道1号`],
    ['in a column', `订单编号\t商品名称\t收货人\n${TAOBAO}\t抹布 138****5678\t张三`],
  ])('is not in what comes out: %s', (_, text) => {
    const { cases } = read(text);
    expect(cases).toHaveLength(1);
    for (const secret of PRIVATE) expect(JSON.stringify(cases)).not.toContain(secret);
  });
});

describe('any text', () => {
  it.each(['', '   \n\t', '你好，在吗', '订单编号', '：：：', '退', '今天天气不错 13:02'])(
    'of no case says nothing: %j',
    (text) => {
      expect(read(text)).toEqual({ cases: [], rounded: false });
    },
  );

  it('does not believe a word that stands alone in a page copied whole', () => {
    const menu = ['首页', '交易', '退货退款', '待商家处理', '已发货', '不想要了'];
    const page = [...Array.from({ length: 8 }, () => menu).flat(), `订单编号：${TAOBAO}`, '实付款：￥7.04'];
    expect(saidOf(page.join('\n'))).toEqual({ orderId: TAOBAO, paidAmount: 704 });
  });

  it('never throws, and never gives one order the number of another (seed 20261122)', () => {
    const piece = fc.constantFrom(
      ...REFUND_CARD.split('\n'),
      TAOBAO_2,
      PDD,
      '蓝色的海豚88 (2026-11-22 14:02:11):',
      '\t',
      '订单号：',
      '实付款',
      '￥1.00',
      '',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(text, (some) => {
        const ids = read(some).cases.flatMap(({ facts }) => facts.orderId?.value ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('reads each practice case from a card with its labels, and never another value (seed 20261122)', () => {
    const cases = practiceCases(Date.UTC(2026, 10, 22, 12));
    const shuffled = fc.tuple(fc.constantFrom(...cases), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }));
    fc.assert(
      fc.property(shuffled, ([c, order]) => {
        const lines = [
          `订单编号：${c.orderId}`,
          `退款编号：${c.afterSaleId}`,
          `退款金额：￥${(c.refundFen / 100).toFixed(2)}`,
          `退款状态：${c.status}`,
        ];
        const said = saidOf(order.map((at) => lines[at]).join('\n'));
        expect(said).toMatchObject({
          orderId: c.orderId,
          afterSaleId: c.afterSaleId,
          refundAmount: c.refundFen,
          statusText: c.status,
        });
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
