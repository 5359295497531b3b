/** Readers as they are often written, each with the weakness it is known for. They are here to be caught. */

import { elementOf, readPage } from '@/entrypoints/console.content/reader';
import type { FactKey, PageReading, ReadFact, ReadFacts } from '@/entrypoints/console.content/reader/types';
import type { Reader } from './run';
import { parsed } from './saved';

const factOf = (value: string | number): ReadFact => ({ value, text: String(value), label: '' });
const asCase = (facts: ReadFacts): PageReading => ({
  kind: 'case',
  platform: 'pdd',
  page: 'aftersale',
  facts,
  missed: [],
});

/** Expressions over the text of the whole body: the first order number, the first amount, the first state. */
export const overBody: Reader = (document) => {
  const body = document.body.textContent ?? '';
  const facts: ReadFacts = {};
  const orderId = /\d{6}-\d{15}/.exec(body)?.[0];
  const amount = /[¥￥](\d+)\.(\d\d)/.exec(body);
  const status = /待商家处理|退款成功|待买家退货|退款关闭|平台介入|商家拒绝/.exec(body)?.[0];
  if (orderId) facts.orderId = factOf(orderId);
  if (amount) facts.refundAmount = factOf(Number(amount[1]) * 100 + Number(amount[2]));
  if (status) facts.statusText = factOf(status);
  return asCase(facts);
};

/** The text behind the first element that holds the label: a path over labels, without asking whose block it is. */
export const firstLabel: Reader = (document) => {
  const facts: ReadFacts = {};
  const texts = (document.body.textContent ?? '').split(/\n|(?<=[\d.])(?=[\u4e00-\u9fff])/);
  const behind = (label: string, shape: RegExp) =>
    texts.map((text) => new RegExp(`${label}[:：]?\\s*(${shape.source})`).exec(text)?.[1]).find(Boolean);
  const orderId = behind('订单编号', /\d{6}-\d{15}/);
  const status = behind('售后状态', /[\u4e00-\u9fff，,]+/);
  if (orderId) facts.orderId = factOf(orderId);
  if (status) facts.statusText = factOf(status);
  return asCase(facts);
};

/** Learns where the facts of a page stand, and looks there again: first by class, else by the way down the tree. */
export function byPlace(html: string, url: string): Reader {
  const learned = parsed(html);
  const reading = readPage(learned, url);
  const places = new Map<FactKey, string>();
  for (const [key, fact] of Object.entries(reading.kind === 'case' ? reading.facts : {})) {
    const element = elementOf(fact);
    if (element) places.set(key as FactKey, wayTo(element));
  }
  return (document) => {
    const facts: ReadFacts = {};
    for (const [key, way] of places) {
      const element = document.body.querySelector(way);
      const text = element?.textContent?.replace(/^[^：:]*[：:]/, '').trim();
      if (text) facts[key] = { value: text, text, label: '' };
    }
    return asCase(facts);
  };
}

function wayTo(element: Element): string {
  if (element.className !== '') return `.${element.className.split(' ')[0]}`;
  const steps: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const place = Array.from(at.parentElement?.children ?? []).indexOf(at) + 1;
    steps.unshift(`${at.localName}:nth-child(${place})`);
  }
  return steps.join(' > ');
}
