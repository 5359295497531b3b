// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placeOn } from '@/entrypoints/console.content/chip-place';
import { pairRows, stillShows } from '@/entrypoints/console.content/chip-rows';
import { createChips } from '@/entrypoints/console.content/chips';
import type { ReadFacts } from '@/entrypoints/console.content/reader/types';
import type { CaseSummary } from '@/utils/messages';

const row = (text: string): Element => {
  const tr = document.createElement('div');
  tr.textContent = text;
  document.body.append(tr);
  return tr;
};
const facts = (afterSaleId: string, text = afterSaleId): ReadFacts => ({
  afterSaleId: { value: afterSaleId, text, label: '售后编号' },
});
afterEach(() => document.body.replaceChildren());

describe('pairing rows', () => {
  it('proves a row by the id it shows, through a running countdown', () => {
    const element = row('售后编号 12345678901234 还剩 5时');
    const [pair] = pairRows([element], [{ facts: facts('12345678901234') }]);
    if (pair === undefined) throw new Error('no pair');
    element.textContent = '售后编号 12345678901234 还剩 4时';
    expect(stillShows(pair)).toBe(true);
    element.textContent = '售后编号 99999999999999 还剩 4时';
    expect(stillShows(pair)).toBe(false);
  });

  it('goes by the whole text where no id is seen', () => {
    const element = row('退货退款 ¥3.61');
    const [pair] = pairRows([element], [{ facts: {} }]);
    if (pair === undefined) throw new Error('no pair');
    expect(stillShows(pair)).toBe(true);
    element.textContent = '退货退款 ¥56.00';
    expect(stillShows(pair)).toBe(false);
  });

  it('lets go of a row that left the page', () => {
    const element = row('12345678901234');
    const [pair] = pairRows([element], [{ facts: facts('12345678901234') }]);
    if (pair === undefined) throw new Error('no pair');
    element.remove();
    expect(stillShows(pair)).toBe(false);
  });

  it('gives two after-sales of one order two ids, and a row without an element none', () => {
    const order = { orderId: { value: '260311-138300000000001', text: '', label: '' } };
    const rows = [
      { facts: { ...order, ...facts('1') } },
      { facts: { ...order, ...facts('2') } },
      { facts: order },
    ];
    const pairs = pairRows([row('a'), row('b')], rows);
    expect(pairs).toHaveLength(2);
    expect(new Set(pairs.map((pair) => pair.id)).size).toBe(2);
  });
});

describe('placing a chip', () => {
  const on = { left: 0, top: 100, right: 1_000, bottom: 140 };
  it('stands after the last text where there is room, in the middle of the row', () => {
    expect(placeOn(on, 800, 100, 20)).toEqual({ x: 808, y: 110 });
  });
  it('hangs on the lower right edge where there is none, and never leaves the row', () => {
    expect(placeOn(on, 950, 100, 20)).toEqual({ x: 892, y: 119 });
    const narrow = placeOn({ ...on, right: 60 }, 55, 100, 20);
    expect(narrow.x).toBe(0);
  });
});

describe('the chips', () => {
  const first = '11111111111111';
  const second = '22222222222222';
  const summary: CaseSummary = {
    caseKey: null,
    turn: 'seller',
    outcome: { state: 'unknown', value: null },
    askNext: null,
    clock: null,
    missed: [],
    noteCount: 0,
  };
  const rows = [{ facts: facts(first) }, { facts: facts(second) }];
  let root: ShadowRoot;
  let see: (elements: Element[]) => void;
  let frames: FrameRequestCallback[] = [];

  const nextFrame = () => {
    for (const frame of frames.splice(0)) frame(0);
  };
  const tones = () => [...root.querySelectorAll('span')].map((chip) => chip.className);
  const begin = () => createChips(new AbortController().signal, { every: () => () => {} });

  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(String);
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (entries: object[]) => void) {
          see = (elements) => tell(elements.map((target) => ({ target, intersectionRatio: 1 })));
        }
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    document.elementFromPoint = () => null;
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      root = attach.call(this, init);
      return root;
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('stand on rows in sight, in the tone of their case, and go with a row that shows another', () => {
    const elements = [row(first), row(second)];
    const chips = begin();
    chips.standOn(elements, rows);
    chips.label([summary, { ...summary, turn: 'nobody' }]);
    nextFrame();
    expect(tones()).toEqual([]);
    see(elements);
    nextFrame();
    expect(tones()).toEqual(['ours', 'done']);
    for (const element of elements) element.textContent = second;
    chips.place();
    nextFrame();
    expect(tones()).toEqual(['done']);
    chips.clear();
    expect(tones()).toEqual([]);
  });

  it('keep what was said of a case when the page draws its row anew', () => {
    const elements = [row(first), row(second)];
    const chips = begin();
    chips.standOn(elements, rows);
    chips.label([summary, { ...summary, turn: 'nobody' }]);
    see(elements);
    nextFrame();
    const turned = [row(second), elements[0] as Element];
    expect(chips.standsOn(turned)).toBe(false);
    chips.standOn(turned, [...rows].reverse());
    expect(chips.standsOn(turned)).toBe(true);
    nextFrame();
    expect(tones()).toEqual(['ours']);
    see(turned);
    nextFrame();
    expect(tones().sort()).toEqual(['done', 'ours']);
  });
});
