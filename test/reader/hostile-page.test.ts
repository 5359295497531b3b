/** Pages that do what a page can: hide things in shadow roots and frames, give names, turn text around. */
import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { page, parse } from './parse';

const DETAIL =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111&orderSn=260929-111111111111111';
const CASE = [
  '售后编号：23111111111111',
  '订单编号：260929-111111111111111',
  '售后类型：退货退款',
  '退款金额：¥65.00',
  '售后状态：待商家处理',
];
const WHOLE = readPage(page(CASE), DETAIL);
const inDivs = (lines: readonly string[]) => lines.map((line) => `<div>${line}</div>`).join('');

/** Puts the lines into an open shadow root at the end of the page. */
function withShadow(document: Document, lines: readonly string[]): Document {
  const root = document.body.appendChild(document.createElement('x-card')).attachShadow({ mode: 'open' });
  for (const line of lines) root.appendChild(document.createElement('div')).textContent = line;
  return document;
}

describe('an open shadow root', () => {
  it('is not read: no console uses one, and what stands in it may be another script’s', () => {
    const other = ['售后编号：99999999999999', '退款金额：¥1.00', '售后状态：退款成功', '还剩 3天'];
    expect(readPage(withShadow(page(CASE), other), DETAIL)).toEqual(WHOLE);
  });

  it('that holds the whole case leaves the page without one', () => {
    expect(readPage(withShadow(parse(''), CASE), DETAIL)).toEqual({
      kind: 'unreadable',
      platform: 'pdd',
      reason: 'loading',
      missed: [],
    });
  });
});

it('frames, and frames in frames, are pages of their own', () => {
  const frame = `<iframe srcdoc="&lt;div&gt;售后状态：退款成功&lt;/div&gt;"><div>退款金额：¥1.00</div><iframe src="${DETAIL}"></iframe></iframe>`;
  expect(readPage(parse(frame + inDivs(CASE) + frame), DETAIL)).toEqual(WHOLE);
});

describe('names that the page gives', () => {
  const NAMES = [
    'body documentElement createTreeWalker querySelectorAll contains',
    'firstChild nextSibling parentNode parentElement childNodes children nodeType localName tagName',
    'textContent data attributes hasAttributes getAttribute className id style hidden contains',
    'constructor toString valueOf hasOwnProperty __proto__ length item',
  ].flatMap((names) => names.split(' '));

  it.each(NAMES)('“%s”, of an image, of a field and of the form around the case', (name) => {
    // What bears that name or id is the document's own parent to happy-dom, which then goes up for ever; a form's
    // field may have it.
    const named = name === 'parentNode' ? '' : ` name="${name}" id="${name}"`;
    const fields = `<input name="${name}">${named && `<input id="${name}">`}`;
    expect(readPage(parse(`<img${named}><form${named}>${fields}${inDivs(CASE)}</form>`), DETAIL)).toEqual(
      WHOLE,
    );
  });

  it('in the place of the members of the document and of its elements themselves', () => {
    const document = page(CASE);
    const refuse = () => {
      throw new Error('the page was asked');
    };
    // Happy-dom's own code asks the objects themselves for the rest.
    const refusing = (object: object, names: string) => {
      for (const name of names.split(' ')) Object.defineProperty(object, name, { get: refuse });
    };
    refusing(document, 'createTreeWalker querySelectorAll contains parentElement');
    for (const div of document.body.querySelectorAll('div')) {
      refusing(div, 'textContent innerText contains');
    }
    expect(readPage(document, DETAIL)).toEqual(WHOLE);
  });
});

/**
 * A page's scripts may patch the prototypes of the DOM and of the language. Content scripts run in a world of their
 * own: they have prototypes of their own, which no page can reach (developer.chrome.com, "Work in isolated worlds"),
 * and only the DOM itself is shared. Here both would be one; so it is held that of the DOM nothing is asked but the
 * few members of `native.ts`, whatever becomes of the others.
 */
it('asks nothing of the DOM’s prototypes but what `native.ts` takes from them', () => {
  const USED = new Set(
    [
      'documentElement body createTreeWalker querySelectorAll contains nodeType parentElement localName',
      'hasAttributes getAttribute textContent constructor',
    ].flatMap((names) => names.split(' ')),
  );
  const document = page(CASE);
  const restore: (() => void)[] = [];
  const refused: string[] = [];
  let asked = 0;
  // Happy-dom's own code asks for such members; only what is asked from outside of it counts.
  const isReader = () =>
    /console\.content[\\/]reader/.test((new Error().stack ?? '').split('\n').slice(3, 4).join());
  for (const start of [document, document.body]) {
    for (
      let proto = Object.getPrototypeOf(start);
      proto && proto !== Object.prototype;
      proto = Object.getPrototypeOf(proto)
    ) {
      for (const name of Object.getOwnPropertyNames(proto)) {
        const member = Object.getOwnPropertyDescriptor(proto, name);
        if (!member?.configurable || !member.get) continue;
        const { get } = member;
        Object.defineProperty(proto, name, {
          ...member,
          get(this: unknown) {
            if (isReader()) {
              asked++;
              if (!USED.has(name)) refused.push(name);
            }
            return get.call(this);
          },
        });
        restore.push(() => Object.defineProperty(proto, name, member));
      }
    }
  }
  const reading = readPage(document, DETAIL);
  for (const undo of restore.reverse()) undo();
  expect(reading).toEqual(WHOLE);
  expect(asked).toBeGreaterThan(10);
  expect(refused).toEqual([]);
});

describe('characters nobody sees', () => {
  const MARKS = [
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202d',
    '\u2066',
  ];

  it.each(MARKS)('%j between every two characters', (mark) => {
    const document = page(CASE.map((line) => [...line].join(mark)));
    const values = (reading: typeof WHOLE) =>
      reading.kind === 'case'
        ? Object.entries(reading.facts).map(([key, { value }]) => [key, value])
        : reading;
    expect(values(readPage(document, DETAIL))).toEqual(values(WHOLE));
  });

  it('do not make one number of two, nor another number of the page’s own', () => {
    // As a person sees it, right to left: the number read is the one that stands in the page, or none.
    const turned = page(['售后编号：\u202e11111111111132\u202c', ...CASE.slice(2)]);
    expect(readPage(turned, DETAIL)).toMatchObject({ kind: 'unreadable', reason: 'id-mismatch' });
    const split = page(['售后编号：2311111 1111111', ...CASE.slice(2)]);
    expect(readPage(split, DETAIL).kind).toBe('unreadable');
  });
});
