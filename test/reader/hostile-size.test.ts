/** Pages of a size that no console has. Work is bounded by counts of what is touched, never by a clock. */
import { describe, expect, it } from 'vitest';
import { readPage, readSteps } from '@/entrypoints/console.content/reader';
import { page, parse } from './parse';
import { touched } from './touched';

const DETAIL =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111&orderSn=260929-111111111111111';
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const CASE = [
  '售后编号：23111111111111',
  '订单编号：260929-111111111111111',
  '售后类型：退货退款',
  '退款金额：¥65.00',
  '售后状态：待商家处理',
];
const VALUES = {
  afterSaleId: '23111111111111',
  orderId: '260929-111111111111111',
  afterSaleType: 'returnRefund',
  refundAmount: 6500,
  statusText: '待商家处理',
};
/** What the walk and every search after it may look at, on a page of any size. */
const MOST_NODES = 200_000;

const valuesOf = (document: Document) => {
  const reading = readPage(document, DETAIL);
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return Object.fromEntries(Object.entries(reading.facts).map(([key, fact]) => [key, fact.value]));
};
const orderOf = (n: number) => `260811-${100_000_000_000_000 + n}`;

describe('five megabytes', () => {
  it('of one text are read at their beginning', () => {
    const long = parse(
      `${CASE.map((line) => `<div>${line}</div>`).join('')}<div>${'备注备注 '.repeat(1_000_000)}</div>`,
    );
    expect(valuesOf(long)).toMatchObject(VALUES);
  });

  it('of prose around the case change nothing in it', () => {
    const prose = `<p>${'商家同意退款后，款项原路退回。如有疑问请联系客服，'.repeat(80)}</p>`;
    const document = parse(
      `${prose.repeat(450)}${CASE.map((line) => `<div>${line}</div>`).join('')}${prose.repeat(450)}`,
    );
    expect(document.body.textContent?.length).toBeGreaterThan(1_700_000);
    expect(valuesOf(document)).toMatchObject(VALUES);
  });
});

describe('a hundred thousand rows', () => {
  const rows = (tag: string) =>
    parse(Array.from({ length: 100_000 }, (_, n) => `<${tag}>订单号 ${orderOf(n)} 待处理</${tag}>`).join(''));

  it.each(['article', 'div'])(
    'as <%s> are read so far and no further',
    (tag) => {
      const document = rows(tag);
      let steps = 0;
      let read = 0;
      const counts = touched(document, () => {
        const reading = readSteps(document, LIST);
        let step = reading.next();
        for (; !step.done; step = reading.next()) steps++;
        read = step.value.kind === 'list' ? step.value.rows.length : 0;
      });
      expect(read).toBe(2_000);
      expect(steps).toBeGreaterThan(100);
      expect(counts.moves).toBeLessThanOrEqual(3 * MOST_NODES);
      expect(counts.parents + counts.insides).toBeLessThanOrEqual(MOST_NODES);
    },
    60_000,
  );
});

describe('a page about one case that names thousands', () => {
  const other = (n: number) => `<div>订单编号：${orderOf(n)}</div><div>退款金额：¥${n}.00</div>`;
  const others = (count: number) => Array.from({ length: count }, (_, n) => other(n));

  it.each([
    ['in a box each', (all: string[]) => all.map((one) => `<section>${one}</section>`).join('')],
    ['in one box', (all: string[]) => `<section>${all.join('')}</section>`],
    ['in none', (all: string[]) => all.join('')],
    [
      'one in the other',
      (all: string[]) => all.slice(0, 300).reduce((inner, one) => `<section>${one}${inner}</section>`, ''),
    ],
  ])('%s: none of theirs is the page’s, and each is looked at a few times', (_, build) => {
    const document = parse(CASE.map((line) => `<div>${line}</div>`).join('') + build(others(5_000)));
    let values = {};
    const counts = touched(document, () => {
      values = valuesOf(document);
    });
    expect(values).toEqual({ ...VALUES, status: 'waitSeller', platform: 'pdd' });
    expect(counts.parents + counts.insides).toBeLessThanOrEqual(150_000);
  });
});

it('of a page nested deeper than any the case is read', () => {
  const depth = 400;
  const document = parse(
    `${'<div>'.repeat(depth)}${CASE.map((line) => `<div>${line}</div>`).join('')}${'</div>'.repeat(depth)}<div>订单编号：${orderOf(1)}</div>`,
  );
  expect(valuesOf(document)).toMatchObject(VALUES);
});

it('reads the case itself as ever', () => {
  expect(valuesOf(page(CASE))).toMatchObject(VALUES);
});
