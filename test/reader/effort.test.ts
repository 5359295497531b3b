/** How much of the page is touched to read it: counted, not timed, so that it cannot rot unseen. */
import { expect, it } from 'vitest';
import { readPage, readSteps } from '@/entrypoints/console.content/reader';
import { parse } from './parse';
import { touched } from './touched';

const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const ROWS = [50, 200] as const;

const row = (n: number) =>
  `<div class="after-sales-table_order_item__x"><div><span class="label">订单号：</span><span>260929-${100_000_000_000_000 + n}</span></div>
  <div class="cell">保温杯 500ml</div><div class="cell">退款：￥${n}.00</div><div class="cell">仅退款</div><div class="cell">待商家处理</div></div>`;
const list = (rows: number) => parse(Array.from({ length: rows }, (_, n) => row(n)).join(''));

function nodesOf(document: Document): { all: number; elements: number } {
  const walker = document.createTreeWalker(document.body, 0x5);
  let all = 0;
  while (walker.nextNode()) all++;
  return { all, elements: document.body.querySelectorAll('*').length };
}

it.each(ROWS)('walks over a page of %d rows once, and asks each element once', (rows) => {
  const document = list(rows);
  const nodes = nodesOf(document);
  const counts = touched(document, () => readPage(document, LIST));
  expect(counts.walks).toBe(1);
  // Into, past and out of every node at most, and out of the body.
  expect(counts.moves).toBeGreaterThan(nodes.all);
  expect(counts.moves).toBeLessThanOrEqual(3 * nodes.all + 2);
  expect(counts.attributes).toBeGreaterThan(0);
  expect(counts.attributes).toBeLessThanOrEqual(nodes.elements + 10);
});

it('asks the page no more questions for more rows', () => {
  const [few, many] = ROWS.map((rows) => {
    const document = list(rows);
    return touched(document, () => readPage(document, LIST)).queries;
  });
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
});

it('counts a second walk', () => {
  const document = list(1);
  const twice = () => [readPage(document, LIST), readPage(document, LIST)];
  expect(touched(document, twice).walks).toBe(2);
});

it('can be put down at least once for every ten rows, and says the same in the end', () => {
  const document = list(200);
  const steps = readSteps(document, LIST);
  let puts = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) puts++;
  expect(puts).toBeGreaterThanOrEqual(20);
  expect(step.value).toEqual(readPage(document, LIST));
  expect(step.value).toMatchObject({ kind: 'list', rows: { length: 200 } });
});
