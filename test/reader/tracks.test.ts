import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementOf, readPage } from '@/entrypoints/console.content/reader';
import type { FactKey, FactValue, ReadFacts } from '@/entrypoints/console.content/reader/types';
import { collapsed, page } from './parse';

const DETAIL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22029849800000';
const HEAD = ['售后编号：22029849800000', '售后类型：退货退款', '售后状态：待商家处理'];
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);

type Node = { text: string; time: string };
const node = (time: string, text: string): Node => ({ text, time: `2026-08-${time}:00` });

function factsOf(document: Document): ReadFacts {
  const reading = readPage(document, DETAIL);
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return reading.facts;
}

/** What a reading says beyond the head of the page. */
const KEYS: readonly FactKey[] = [
  'movedAt',
  'signedAt',
  'pickedUpAt',
  'signedBy',
  'returnMovedAt',
  'returnSignedAt',
  'returnShippedAt',
  'goodsState',
];
function valuesOf(facts: ReadFacts): Partial<Record<FactKey, FactValue>> {
  return Object.fromEntries(KEYS.flatMap((key) => (facts[key] ? [[key, facts[key].value]] : [])));
}

/** A track in every form the consoles are known to print one, and some that a redesign may bring. */
const LAYOUTS: Record<string, (heading: string, nodes: readonly Node[]) => Document> = {
  'text above time': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.flatMap(({ text, time }) => [text, time])]),
  'time above text': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.flatMap(({ text, time }) => [time, text])]),
  'time before text on its line': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.map(({ text, time }) => `${time} ${text}`)]),
  'text before time on its line': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.map(({ text, time }) => `${text} ${time}`)]),
  'side by side': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.map(({ text, time }) => `<b>${time}</b><i>${text}</i>`)]),
  'one element for each': (heading, nodes) =>
    page([
      ...HEAD,
      `<h3>${heading}</h3><ol>${nodes.map(({ text, time }) => `<li><p>${text}</p><p>${time}</p></li>`).join('')}</ol>`,
    ]),
  'a title above and words below': (heading, nodes) =>
    page([...HEAD, heading, ...nodes.map(({ text, time }) => `<p>运输状态</p><p>${time}</p><p>${text}</p>`)]),
  'a table with a head': (heading, nodes) =>
    page([
      ...HEAD,
      heading,
      `<table><tr><th>时间</th><th>描述</th></tr>${nodes.map(({ text, time }) => `<tr><td>${time}</td><td>${text}</td></tr>`).join('')}</table>`,
    ]),
  'a head and a foot that are no nodes': (heading, nodes) =>
    page([...HEAD, heading, '时间', ...nodes.flatMap(({ text, time }) => [time, text]), '没有更多了']),
  'the whole body on one line': (heading, nodes) =>
    collapsed([...HEAD, heading, ...nodes.flatMap(({ text, time }) => [text, time])]),
};

const SENT: readonly Node[] = [
  node('09 12:30', '【德州市】您的快件已签收，签收人：本人'),
  node('09 08:10', '【德州市】快件派送中，快递员王小明，电话：13812345678'),
  node('08 03:00', '快件已到达 山东德州转运中心'),
  node('06 18:05', '【杭州市】快递员李四已揽收'),
];

describe.each(Object.entries(LAYOUTS))('a track with %s', (_, build) => {
  it.each([
    ['newest first', SENT],
    ['oldest first', [...SENT].reverse()],
  ])('%s', (__, nodes) => {
    expect(valuesOf(factsOf(build('发货物流', nodes)))).toEqual({
      movedAt: at('2026-08-09 12:30:00'),
      signedAt: at('2026-08-09 12:30:00'),
      pickedUpAt: at('2026-08-06 18:05:00'),
      signedBy: 'self',
      goodsState: 'signed',
    });
    expect(valuesOf(factsOf(build('退货物流', nodes)))).toEqual({
      returnMovedAt: at('2026-08-09 12:30:00'),
      returnSignedAt: at('2026-08-09 12:30:00'),
      returnShippedAt: at('2026-08-06 18:05:00'),
      goodsState: 'returned',
    });
  });

  it('says nothing below a heading that does not say which way', () => {
    expect(valuesOf(factsOf(build('物流信息', SENT)))).toEqual({});
    expect(valuesOf(factsOf(build('物流轨迹', SENT)))).toEqual({});
  });

  it('keeps nothing of a sentence but its word', () => {
    const told = [
      node('09 12:30', '已由王小明签收,电话13812345678,地址浦东新区张江路88号'),
      node('06 18:05', '【杭州市】快递员李四(15900000000)已揽收'),
    ];
    const facts = factsOf(build('发货物流', told));
    expect(facts.signedAt?.value).toBe(at('2026-08-09 12:30:00'));
    expect(facts.pickedUpAt?.value).toBe(at('2026-08-06 18:05:00'));
    const kept = JSON.stringify(facts);
    for (const secret of ['王小明', '李四', '13812345678', '15900000000', '张江路']) {
      expect(kept).not.toContain(secret);
    }
  });
});

const textAbove = LAYOUTS['text above time'] as (typeof LAYOUTS)[string];
const boxed = LAYOUTS['one element for each'] as (typeof LAYOUTS)[string];
const said = (text: string, heading = '发货物流') =>
  valuesOf(factsOf(textAbove(heading, [node('09 12:30', text), node('08 03:00', '快件已到达 转运中心')])));

describe('signed for', () => {
  it.each([
    '已签收',
    '签收成功',
    '派送成功',
    '您的快件已签收，如有疑问请电联快递员，感谢使用，期待再次为您服务',
    '您的快件已签收 如有疑问请电联快递员',
    '快件已由【菜鸟驿站】代收，请凭取件码领取',
    '已代签收，签收人：前台',
    '本人签收',
  ])('%s', (text) => {
    expect(said(text).signedAt).toBe(at('2026-08-09 12:30:00'));
    expect(said(text, '退货物流')).toMatchObject({
      returnSignedAt: at('2026-08-09 12:30:00'),
      goodsState: 'returned',
    });
  });

  it.each([
    '派送中',
    '快件待签收',
    '快件等待签收',
    '预计今日签收',
    '签收前请当面验货',
    '请您签收',
    '如未签收请联系快递员',
    '如已签收请忽略',
    '快件已由快递员送往驿站待签收',
    '签收失败，明日再派',
    '已签收后如有破损请联系',
    '快件已到达菜鸟驿站，请凭取件码领取',
    '已放至代收点',
    '已拒收',
    '【上海市】您的快件已投递',
    '未签收',
  ])('not by %s', (text) => {
    expect(said(text)).toEqual({ movedAt: at('2026-08-09 12:30:00') });
    expect(said(text, '退货物流').returnSignedAt).toBeUndefined();
    expect(said(text, '退货物流').goodsState).not.toBe('returned');
  });

  it.each([
    ['已签收，签收人：本人', 'self'],
    ['已签收，本人签收', 'self'],
    ['已由家人代收', 'delegate'],
    ['已由【前台】代签收', 'delegate'],
    ['已签收，签收人：门卫', 'delegate'],
    ['已签收，签收人：物业', 'delegate'],
    ['已签收，签收人：他人代收', 'delegate'],
    ['已由【菜鸟驿站】代收', 'station'],
    ['已由丰巢快递柜代收', 'station'],
    ['已签收，已由代收点代签收', 'station'],
    ['已签收（非本人签收）', 'stranger'],
    ['已签收，他人误领', undefined],
    ['已签收', undefined],
    ['已签收，签收人凭取货码签收', undefined],
    ['已签收，签收人：张三', undefined],
    ['已签收，如有疑问请联系本人快递员或驿站', undefined],
    ['已由家人在驿站代收', undefined],
  ])('%s: by %s', (text, who) => {
    expect(said(text).signedBy).toBe(who);
  });

  it.each([
    ['sent back afterwards', node('10 09:00', '快件退回发件人')],
    ['refused afterwards', node('10 09:00', '收件人拒收')],
    ['refused before: then the sender may have signed', node('09 09:00', '收件人拒收')],
    ['moved on afterwards', node('10 09:00', '快件已发往 下一网点')],
    ['under way at the very same time', node('09 12:30', '快件派送中')],
  ])('not when %s', (_, other) => {
    const nodes = [node('09 12:30', '已签收'), other];
    for (const order of [nodes, [...nodes].reverse()]) {
      const out = valuesOf(factsOf(boxed('发货物流', order)));
      const back = valuesOf(factsOf(boxed('退货物流', order)));
      expect([out.signedAt, out.signedBy, out.goodsState]).toEqual([undefined, undefined, undefined]);
      expect(back.returnSignedAt).toBeUndefined();
      expect(back.goodsState).not.toBe('returned');
    }
  });

  it('twice is in doubt', () => {
    const nodes = [node('09 18:00', '已签收，签收人：本人'), node('09 12:30', '快件已由【菜鸟驿站】代收')];
    const reading = readPage(boxed('发货物流', nodes), DETAIL);
    if (reading.kind !== 'case') throw new Error('no case');
    expect(reading.facts.signedAt).toBeUndefined();
    expect(reading.facts.signedBy).toBeUndefined();
    expect(reading.doubtful?.signedAt?.map(({ value }) => value)).toEqual([
      at('2026-08-09 18:00:00'),
      at('2026-08-09 12:30:00'),
    ]);
  });
});

describe('where the goods are', () => {
  const state = (...nodes: Node[]) => factsOf(boxed('退货物流', nodes)).goodsState?.value;

  it('comes from the way back while it moves', () => {
    expect(state(node('09 12:30', '快件已发往 湖南长沙转运中心'), node('08 12:30', '已揽收'))).toBe(
      'returning',
    );
    expect(state(node('09 12:30', '快件派送中'), node('08 12:30', '已揽收'))).toBe('returning');
  });

  it.each(['【上海市】您的快件已投递', '快件已到达驿站', '已存入快递柜', '快件异常'])(
    'is not said by %s, which may be its arrival',
    (text) => {
      expect(state(node('09 12:30', text), node('08 12:30', '已揽收'))).toBeUndefined();
    },
  );

  it('is not said when a part of the newest node may be its arrival', () => {
    const newest = node('09 12:30', '快件派送中</p><p>快件已到驿站');
    expect(state(newest, node('08 12:30', '已揽收'))).toBeUndefined();
  });

  it('is the track’s before the state printed beside it', () => {
    const out = factsOf(page([...HEAD, '发货物流', '发货状态：已发货', '已签收', '2026-08-09 12:30:00']));
    expect(out.goodsState).toMatchObject({ value: 'signed', text: '已签收', label: '发货物流' });
    const kept = factsOf(
      page([...HEAD, '发货状态：已发货', '发货物流', '快件派送中', '2026-08-09 12:30:00']),
    );
    expect(kept.goodsState).toMatchObject({ value: 'shipped', label: '发货状态' });
  });
});

describe('a time', () => {
  it('that no text of a parcel goes with leaves the last movement open when it is later', () => {
    const nodes = [
      node('10 12:30', '客服小王跟进'),
      node('09 12:30', '快件派送中'),
      node('08 03:00', '已揽收'),
    ];
    expect(valuesOf(factsOf(boxed('发货物流', nodes)))).toEqual({ pickedUpAt: at('2026-08-08 03:00:00') });
  });

  it('inside a sentence is no node', () => {
    const nodes = [
      node('09 12:30', '快件派送中，预计 2026-08-12 18:00前送达'),
      node('08 03:00', '快件已到达 转运中心'),
    ];
    expect(valuesOf(factsOf(boxed('发货物流', nodes))).movedAt).toBe(at('2026-08-09 12:30:00'));
  });

  it('without a year is no moment', () => {
    expect(valuesOf(factsOf(page([...HEAD, '发货物流', '已签收', '08-09 12:30'])))).toEqual({});
  });

  it.each([
    ['快件派送中', '已签收', '快件已到达 转运中心'],
    ['快件已到达 转运中心', '快件派送中', '已签收'],
  ])('that belongs to either of two nodes gives only what both say: %s, %s, %s', (above, between, below) => {
    const lines = [above, '2026-08-09 12:30:00', between, '2026-08-09 18:00:00', below];
    expect(valuesOf(factsOf(page([...HEAD, '发货物流', ...lines])))).toEqual({
      movedAt: at('2026-08-09 18:00:00'),
    });
  });

  it('on a button is none', () => {
    const button = '<button>已签收 2026-08-10 12:30:00</button>';
    const document = page([...HEAD, '发货物流', '快件派送中', '2026-08-09 12:30:00', button]);
    expect(valuesOf(factsOf(document))).toEqual({ movedAt: at('2026-08-09 12:30:00') });
  });
});

describe('a parcel', () => {
  it('with two numbers is two parcels', () => {
    const document = page([
      ...HEAD,
      '发货快递单号：777435023830000',
      '发货快递单号：777435023830001',
      '发货物流',
      '已签收',
      '2026-08-09 12:30:00',
    ]);
    expect(valuesOf(factsOf(document))).toEqual({});
  });

  it('speaks where no label does', () => {
    const facts = factsOf(
      page([...HEAD, '发货物流', '签收时间：2026-08-09 12:31', '已签收', '2026-08-09 12:30:00']),
    );
    expect(facts.signedAt).toMatchObject({ value: at('2026-08-09 12:31:00'), label: '签收时间' });
    expect(facts.movedAt?.value).toBe(at('2026-08-09 12:30:00'));
  });

  it('shows where it was read', () => {
    const facts = factsOf(boxed('发货物流', SENT));
    expect(facts.signedAt && elementOf(facts.signedAt)?.textContent).toBe('2026-08-09 12:30:00');
  });
});

const PLACES = [
  '已到达 转运中心',
  '快件已发往 长沙',
  '快件派送中',
  '离开 杭州分拨中心',
  '【上海市】您的快件已投递',
];
const nodes = fc
  .uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 20_000 }),
      text: fc.constantFrom(
        ...PLACES,
        '已揽收',
        '已签收，签收人：本人',
        '已由【菜鸟驿站】代收',
        '收件人拒收',
      ),
    }),
    { minLength: 2, maxLength: 8, selector: ({ minute }) => minute },
  )
  .map((list) =>
    list.map(({ minute, text }): Node => {
      const beijing = new Date(Date.UTC(2026, 7, 1) + minute * 60_000).toISOString();
      return { text, time: beijing.slice(0, 19).replace('T', ' ') };
    }),
  );
const WAYS = fc.constantFrom('发货物流', '退货物流');
const SEED = 20_261_122;

describe('whatever the nodes', () => {
  const certain = ['text above time', 'time above text', 'one element for each', 'side by side'];

  it('their order says nothing', () => {
    fc.assert(
      fc.property(
        nodes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        WAYS,
        fc.constantFrom(...certain),
        ([list, shuffled], way, layout) => {
          const build = LAYOUTS[layout] as (typeof LAYOUTS)[string];
          expect(valuesOf(factsOf(build(way, shuffled)))).toEqual(valuesOf(factsOf(build(way, list))));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('the layout says nothing', () => {
    fc.assert(
      fc.property(nodes, WAYS, fc.constantFrom(...certain), (list, way, layout) => {
        const build = LAYOUTS[layout] as (typeof LAYOUTS)[string];
        expect(valuesOf(factsOf(build(way, list)))).toEqual(valuesOf(factsOf(boxed(way, list))));
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('another section changes nothing', () => {
    const others = fc.constantFrom(
      ['<h3>操作日志</h3>', '2026-12-01 10:00:00', '快件已签收'],
      ['订单信息', '2026-12-01 10:00:00', '快件已签收'],
      ['聊天记录', '已签收', '2026-12-01 10:00:00'],
      ['<h2>猜你喜欢</h2>', '活动开始 2026-12-01 10:00:00'],
    );
    fc.assert(
      fc.property(nodes, WAYS, fc.constantFrom(...certain), others, (list, way, layout, other) => {
        const build = LAYOUTS[layout] as (typeof LAYOUTS)[string];
        const document = build(way, list);
        const before = valuesOf(factsOf(document));
        document.body.insertAdjacentHTML('beforeend', other.map((line) => `<div>${line}</div>`).join(''));
        expect(valuesOf(factsOf(document))).toEqual(before);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
