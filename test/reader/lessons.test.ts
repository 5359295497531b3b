import { describe, expect, it } from 'vitest';
import { MAPS, meaningOf, pickedAt, readPage, withLessons } from '@/entrypoints/console.content/reader';
import type { Lesson } from '@/entrypoints/console.content/reader/lessons';
import type { FactKey, ReadFacts } from '@/entrypoints/console.content/reader/types';
import { parse } from './parse';

const URL = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111';
const PLACE = { site: 'pdd', kind: 'case', page: 'aftersale' } as const;
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';

const KNOWN = [
  '<div>售后编号：23111111111111</div>',
  '<div>订单编号：260929-111111111111111</div>',
  '<div>退款金额：¥65.00</div>',
];
const page = (...lines: string[]) => parse([...KNOWN, ...lines].join(''));
const label = (fact: FactKey, words: string): Lesson => ({ ...PLACE, teaches: 'label', fact, label: words });
const phrase = (fact: FactKey, words: string, value: string): Lesson => ({
  ...PLACE,
  teaches: 'phrase',
  fact,
  phrase: words,
  value,
});

function facts(document: Document, lessons: Lesson[] = [], url = URL): ReadFacts {
  const reading = readPage(document, url, withLessons(MAPS, lessons));
  if (reading.kind !== 'case') throw new Error(`read as ${reading.kind}`);
  return reading.facts;
}
const at = (document: Document, selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing at ${selector}`);
  return found;
};
const pick = (document: Document, fact: FactKey, selector = '.it', url = URL) =>
  pickedAt(document, url, MAPS, at(document, selector), fact);

describe('a taught label', () => {
  const document = page('<div>售后发起于：2026-09-21 10:00:00</div>');

  it('is read where nothing was', () => {
    expect(facts(document).appliedAt).toBeUndefined();
    expect(facts(document, [label('appliedAt', '售后发起于')]).appliedAt).toMatchObject({
      value: Date.UTC(2026, 8, 21, 2),
      label: '售后发起于',
    });
  });

  it('reads nothing that has not the shape of its fact', () => {
    expect(facts(document, [label('paidAmount', '售后发起于')]).paidAmount).toBeUndefined();
  });

  it('holds for its kind of page and its console only', () => {
    for (const elsewhere of [{ site: 'taobao' }, { kind: 'list' }, { page: 'order' }] as const) {
      const lesson: Lesson = { ...label('appliedAt', '售后发起于'), ...elsewhere };
      expect(facts(document, [lesson])).toEqual(facts(document));
    }
  });

  it('never takes a built-in meaning away', () => {
    const lessons = [
      label('paidAmount', '退款金额'),
      label('courier', '收货人'),
      label('appliedAt', '发货物流'),
    ];
    const other = page('<div>收货人：张三快递</div>', '<div>申请时间：2026-09-21 10:00</div>');
    expect(facts(other, lessons)).toEqual(facts(other));
  });

  it('stands over the built-in labels of its fact, since a person said where the value is', () => {
    const two = page('<div>申请时间：2026-01-01 00:00</div>', '<div>售后发起于：2026-09-21 10:00</div>');
    expect(facts(two).appliedAt?.text).toBe('2026-01-01 00:00');
    expect(facts(two, [label('appliedAt', '售后发起于')]).appliedAt?.text).toBe('2026-09-21 10:00');
    const without = page('<div>申请时间：2026-01-01 00:00</div>');
    expect(facts(without, [label('appliedAt', '售后发起于')]).appliedAt?.text).toBe('2026-01-01 00:00');
  });

  it('said twice with two values is doubtful, and not read', () => {
    const twice = page('<div>售后发起于：2026-09-21 10:00</div>', '<div>售后发起于：2026-09-22 10:00</div>');
    expect(facts(twice, [label('appliedAt', '售后发起于')]).appliedAt).toBeUndefined();
  });

  it('makes a rebuilt page readable again', () => {
    const rebuilt = parse(
      '<p>平台订单：260929-111111111111111</p><p>申请单编码：23111111111111</p><p>应退：¥65.00</p>',
    );
    expect(readPage(rebuilt, URL).kind).toBe('unreadable');
    const taught = [label('afterSaleId', '申请单编码'), label('refundAmount', '应退')];
    expect(facts(rebuilt, taught).refundAmount?.value).toBe(6500);
  });

  it('leaves the maps alone when there is nothing to add', () => {
    expect(withLessons(MAPS, [])).toBe(MAPS);
    const before = JSON.stringify(MAPS);
    withLessons(MAPS, [label('appliedAt', '售后发起于'), phrase('status', '等候卖家', 'waitSeller')]);
    expect(JSON.stringify(MAPS)).toBe(before);
  });
});

describe('a taught phrase', () => {
  const lesson = phrase('status', '静候卖家定夺', 'waitSeller');

  it('gives a status text its meaning', () => {
    const document = page('<div>售后状态：静候卖家定夺。</div>');
    expect(facts(document)).toMatchObject({ statusText: { value: '静候卖家定夺。' } });
    expect(facts(document).status).toBeUndefined();
    expect(facts(document, [lesson]).status?.value).toBe('waitSeller');
  });

  it('means the whole text, not a part of it', () => {
    const document = page('<div>售后状态：静候卖家定夺后退款</div>');
    expect(facts(document, [lesson]).status).toBeUndefined();
  });

  it('stands over the table, since a person said what it means', () => {
    const document = page('<div>售后状态：待商家处理</div>');
    expect(facts(document).status?.value).toBe('waitSeller');
    expect(facts(document, [phrase('status', '待商家处理', 'platform')]).status?.value).toBe('platform');
  });

  it('is read from a heading, and never from a line of its own: that may be a menu', () => {
    expect(facts(page('<h2>静候卖家定夺</h2>'), [lesson]).status?.value).toBe('waitSeller');
    expect(facts(page('<div>静候卖家定夺</div>'), [lesson]).status).toBeUndefined();
    expect(facts(page('<button>静候卖家定夺</button>'), [lesson]).status).toBeUndefined();
  });

  it('gives a type and a reason their meaning behind their labels', () => {
    const document = page('<div>售后类型：只退不换</div>', '<div>申请原因：手滑拍多</div>');
    expect(facts(document).afterSaleType).toBeUndefined();
    const read = facts(document, [
      phrase('afterSaleType', '只退不换', 'refundOnly'),
      phrase('reason', '手滑拍多', 'noReason'),
    ]);
    expect(read).toMatchObject({
      afterSaleType: { value: 'refundOnly', label: '售后类型' },
      reason: { value: 'noReason' },
    });
  });
});

describe('what stands where a person pointed', () => {
  const lead = { place: PLACE, text: '2026-09-21 10:00', shape: 'moment' };
  it.each([
    ['one text', '<div class="it">售后发起于：2026-09-21 10:00</div>'],
    [
      'label and value in spans',
      '<div><span>售后发起于</span><span class="it">2026-09-21 10:00</span></div>',
    ],
    ['with a colon between', '<div><span>售后发起于：</span><b class="it">2026-09-21 10:00</b></div>'],
    ['the block around both', '<div class="it"><span>售后发起于</span><span>2026-09-21 10:00</span></div>'],
    ['cells', '<table><tr><td>售后发起于</td><td class="it">2026-09-21 10:00</td></tr></table>'],
    ['lines', '<dl><dt>售后发起于</dt><dd class="it">2026-09-21 10:00</dd></dl>'],
    [
      'after other labels',
      '<div class="it">退款编号：23111111111111 售后发起于：2026-09-21 10:00 订单数量：2</div>',
    ],
    ['full width', '<div class="it">售后发起于：２０２６-０９-２１ １０:００</div>'],
  ])('finds the label: %s', (name, html) => {
    const document = page(html);
    const before = document.documentElement.outerHTML;
    const picked = pick(document, 'appliedAt');
    expect(picked).toMatchObject(name === 'full width' ? { shape: 'moment' } : lead);
    expect(picked?.leads).toEqual(['售后发起于']);
    expect(document.documentElement.outerHTML).toBe(before);
    const taught = facts(document, [label('appliedAt', picked?.leads[0] ?? '')]);
    expect(taught.appliedAt?.value).toBe(Date.UTC(2026, 8, 21, 2));
  });

  it('takes of several values the one with the shape of the fact', () => {
    const document = page('<div class="it"><p>应退合计：¥12.00</p><p>售后发起于：2026-09-21 10:00</p></div>');
    expect(pick(document, 'appliedAt')).toMatchObject({ text: '2026-09-21 10:00', leads: ['售后发起于'] });
    expect(pick(document, 'paidAmount')).toMatchObject({
      text: '¥12.00',
      shape: 'money',
      leads: ['应退合计'],
    });
  });

  it('says the shape of what is no such value, and offers no label', () => {
    const document = page('<div>应退合计：<b class="it">¥12.00</b></div>');
    expect(pick(document, 'appliedAt')).toMatchObject({ text: '¥12.00', shape: 'money', leads: [] });
  });

  it('offers a label that means something else, and does not let it lead', () => {
    const document = page('<div>申请时间：<b class="it">2026-09-21 10:00</b></div>');
    expect(pick(document, 'signedAt')).toMatchObject({ labels: ['申请时间'], leads: [] });
    expect(meaningOf('申请时间', PLACE, MAPS)).toBe('appliedAt');
  });

  it('does not let a private label lead', () => {
    const document = page('<div>收货人：<b class="it">2026-09-21 10:00</b></div>');
    expect(pick(document, 'signedAt')?.leads).toEqual([]);
    expect(meaningOf('收货人', PLACE, MAPS)).toBe('closed');
    expect(meaningOf('从没见过', PLACE, MAPS)).toBeNull();
  });

  it('finds no label before a value that has none', () => {
    expect(pick(page('<p>2026-01-01</p><div class="it">2026-09-21 10:00</div>'), 'appliedAt')).toMatchObject({
      labels: [],
      leads: [],
    });
  });

  it('says that the fact is read there already', () => {
    const document = page('<div>申请时间：<b class="it">2026-09-21 10:00</b></div>');
    expect(pick(document, 'appliedAt')?.leads).toEqual(['申请时间', null]);
  });

  it('finds words whose meaning is not known, with the label that leads to them', () => {
    const known = page('<div>售后状态：<b class="it">静候卖家定夺</b></div>');
    expect(pick(known, 'status')).toMatchObject({ text: '静候卖家定夺', leads: ['售后状态', null] });
    const renamed = page('<div>当前进展：<b class="it">静候卖家定夺</b></div>');
    expect(pick(renamed, 'status')).toMatchObject({ text: '静候卖家定夺', leads: ['当前进展'] });
    const heading = page('<h2 class="it">静候卖家定夺</h2>');
    expect(pick(heading, 'status')?.leads).toEqual([null]);
    expect(pick(page('<div class="it">静候卖家定夺</div>'), 'status')?.leads).toEqual([]);
    expect(pick(page('<div>售后类型：<b class="it">只退不换</b></div>'), 'afterSaleType')?.leads).toContain(
      null,
    );
  });

  it('takes no part of the page for a value, nor a button, nor what people wrote', () => {
    const lines = ['一', '二', '三', '四', '五'].map((n) => `<p>${n}：¥1.00</p>`).join('');
    expect(pick(page(`<div class="it">${lines}</div>`), 'paidAmount')).toBeNull();
    expect(pick(page('<button class="it">¥1.00</button>'), 'paidAmount')).toBeNull();
    expect(pick(page('<pre class="it">退：¥1.00</pre>'), 'paidAmount')).toBeNull();
    expect(pick(page('<img class="it">'), 'paidAmount')).toBeNull();
    expect(
      pick(page('<p class="it">¥1.00</p>'), 'paidAmount', '.it', 'https://mms.pinduoduo.com/'),
    ).toBeNull();
  });

  it('reads a row of a list by itself', () => {
    const row = (id: string, amount: string) =>
      `<tr class="row"><td>订单编号：${id}</td><td>应退合计：<b>${amount}</b></td></tr>`;
    const document = parse(
      `<table>${row('260929-111111111111111', '¥1.00')}${row('260929-222222222222222', '¥2.00')}</table>`,
    );
    const picked = pick(document, 'refundAmount', 'tr:nth-child(2) b', LIST);
    expect(picked).toMatchObject({ place: { ...PLACE, kind: 'list' }, text: '¥2.00', leads: ['应退合计'] });
  });
});
