import { describe, expect, it } from 'vitest';
import { elementOf, readPage } from '@/entrypoints/console.content/reader';
import type { ReadFacts } from '@/entrypoints/console.content/reader/types';
import { page } from './parse';

const ORDER = 'https://mms.pinduoduo.com/orders/detail?sn=260806-377282957750000';
const HEAD = ['订单编号：260806-377282957750000', '实收金额：¥1.00'];
const PAID = '2026-03-28 10:12:00';
const SHIPPED = '2026-03-29 08:00:00';

function factsOf(...lines: string[]): ReadFacts {
  const reading = readPage(page([...HEAD, ...lines]), ORDER);
  if (reading.kind !== 'case') throw new Error(`read as ${JSON.stringify(reading)}`);
  return reading.facts;
}
const timesIn = (facts: ReadFacts): unknown =>
  Object.fromEntries(
    (['paidAt', 'shippedAt', 'confirmedAt'] as const).flatMap((key) =>
      facts[key] ? [[key, facts[key].text]] : [],
    ),
  );
const told = (...lines: string[]) => timesIn(factsOf(...lines));

describe('a bar of steps', () => {
  const BARS = {
    'time below': (name: string, time: string) => `<li><p>${name}</p><p>${time}</p></li>`,
    'time above': (name: string, time: string) => `<li><p>${time}</p><p>${name}</p></li>`,
    'time beside': (name: string, time: string) => `<li><span>${name}</span><em>${time}</em></li>`,
    'a number before': (name: string, time: string) =>
      `<li><i>3</i><div><div>${name}</div></div><div><div>${time}</div></div></li>`,
  };
  it.each(Object.entries(BARS))('with its %s says what is done', (_, step) => {
    const bar = [step('买家付款', PAID), step('卖家发货', SHIPPED), step('确认收货', ''), step('评价', '-')];
    const facts = factsOf(`<ol>${bar.join('')}</ol>`);
    expect(timesIn(facts)).toEqual({ paidAt: PAID, shippedAt: SHIPPED });
    expect(facts.paidAt && elementOf(facts.paidAt)?.textContent).toBe(PAID);
  });

  it('says nothing where a label has said it', () => {
    const bar = BARS['time below'];
    const lines = ['付款时间：2026-03-28 10:11:00', `<ol>${bar('买家付款', PAID)}${bar('评价', '')}</ol>`];
    expect(told(...lines)).toEqual({ paidAt: '2026-03-28 10:11:00' });
  });

  it.each([
    ['one step is no bar', `<ol><li><p>买家付款</p><p>${PAID}</p></li></ol>`],
    [
      'two that stand apart',
      `<div><p>买家付款</p><p>${PAID}</p></div><div><ul><li>评价</li><li>评价</li></ul></div>`,
    ],
    ['no elements of their own', `<p>买家付款</p><p>${PAID}</p><p>卖家发货</p><p>${SHIPPED}</p>`],
    [
      'something else beside them',
      `<ol><li><p>买家付款</p><p>订单关闭于</p><p>${PAID}</p></li><li><p>评价</p></li></ol>`,
    ],
    ['a label beside them', `<ol><li><p>确认收货</p><p>下单时间：${PAID}</p></li><li><p>评价</p></li></ol>`],
    ['two times', `<ol><li><p>买家付款</p><p>${PAID}</p><p>${SHIPPED}</p></li><li><p>评价</p></li></ol>`],
    ['buttons', `<ol><li><button>确认收货</button><p>${PAID}</p></li><li><p>评价</p></li></ol>`],
    ['longer words', `<ol><li><p>催买家付款</p><p>${PAID}</p></li><li><p>评价</p></li></ol>`],
    [
      'a time that is announced',
      `<ol><li><p>卖家发货</p><p>预计${SHIPPED}</p></li><li><p>评价</p></li></ol>`,
    ],
  ])('is not %s', (_, html) => {
    expect(told(html)).toEqual({});
  });
});
