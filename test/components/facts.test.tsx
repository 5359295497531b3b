// @vitest-environment happy-dom
/** What is known of a case, drawn: where from, what to ask, what is said of it. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DoubtsSection } from '@/entrypoints/sidepanel/doubts-section';
import { FactsSection } from '@/entrypoints/sidepanel/facts-section';
import { canTell, sayingOf, takingBack } from '@/entrypoints/sidepanel/saying';
import { seenText } from '@/entrypoints/sidepanel/seen-text';
import { useScreen } from '@/entrypoints/sidepanel/store';
import type { Pointing } from '@/entrypoints/sidepanel/use-pointing';
import type { Fact, FactKey, FactValue } from '@/rules';
import type { CaseRow, Known } from '@/storage';
import { button, click, draw, press, type, undraw } from './draw';
import { speak } from './locale';

const AT = Date.parse('2026-11-22T14:02:00+08:00');
const HERE = '/detail?id=7';
const read = (value: FactValue, text = String(value)): Fact => ({ value, from: 'page', seenAt: AT, text });
const told = (value: FactValue, over?: FactValue) => ({
  value,
  from: 'agent' as const,
  seenAt: AT,
  ...(over === undefined ? {} : { over }),
});
const known = (key: FactKey, more: Partial<Known>): Known => ({ key, mine: false, urls: [HERE], ...more });
const row = (missed: FactKey[]) =>
  ({ platform: 'pdd', pages: { aftersale: { at: AT, url: HERE, facts: {}, missed } } }) as unknown as CaseRow;

let calls: string[] = [];
const pointing: Pointing = {
  isHere: (urls) => urls.includes(HERE),
  point: (fact, more) => void calls.push(['point', fact, JSON.stringify(more ?? {})].join(' ')),
  rest: () => void calls.push('rest'),
  lost: null,
};
const facts = (lines: Known[], missed: FactKey[] = [], more: Partial<Pointing> = {}) => (
  <FactsSection
    row={row(missed)}
    lines={lines}
    page={null}
    pointing={{ ...pointing, ...more }}
    onTell={(fact, value) => void calls.push(`tell ${fact} ${value}`)}
    onTakeBack={({ key }) => void calls.push(`take back ${key}`)}
  />
);
const doubts = (lines: Known[]) => (
  <DoubtsSection
    lines={lines}
    pointing={pointing}
    onTell={(fact, value) => void calls.push(`tell ${fact} ${value}`)}
  />
);

/** Enter in the field. Not by the button: happy-dom takes 3.79 for no multiple of 0.01 and refuses it. */
const submit = (page: HTMLElement) =>
  act(async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  vi.useFakeTimers({ now: AT, toFake: ['Date'] });
  speak('zh_CN');
  calls = [];
  useScreen.setState({ factsShown: true });
});
afterEach(async () => {
  await undraw();
  vi.useRealTimers();
});

describe('a fact', () => {
  it('says its word, its value, where from and when, and the page’s own words where they say more', async () => {
    const page = await draw(
      facts([
        known('refundAmount', { page: read(361, '￥3.61') }),
        known('status', { page: read('waitSeller', '待处理') }),
      ]),
    );
    const [money, status] = [...page.querySelectorAll('li')].map((li) => li.textContent);
    expect(money).toBe('退款金额¥3.61页面 14:02✎');
    expect(status).toContain('原文“待处理”');
  });

  it('points at its place by focus, scrolls there by a press, and rests when left', async () => {
    await draw(facts([known('refundAmount', { page: read(361) })]));
    const value = button('¥3.61');
    value.focus();
    await click(value);
    value.blur();
    expect(calls).toEqual(['point refundAmount {}', 'point refundAmount {"bring":true}', 'rest']);
  });

  it.each<[string, Partial<Known>]>([
    ['another page', { page: read(361), urls: ['/list'] }],
    ['a paste', { page: { ...read(361), from: 'paste' } }],
    ['the agent', { told: told(361) }],
  ])('is no way into this page when it is from %s', async (_, more) => {
    const page = await draw(facts([known('refundAmount', more)]));
    expect(page.textContent).toContain('¥3.61');
    expect(() => button('¥3.61')).toThrow();
  });

  it('says when it is not to be found in the page', async () => {
    const page = await draw(facts([known('courier', { page: read('顺丰') })], [], { lost: 'courier' }));
    expect(page.querySelector('[role=status]')?.textContent).toContain('找不到');
  });

  it('is corrected in its line, beginning with what was read; Escape leaves it', async () => {
    const page = await draw(facts([known('refundAmount', { page: read(361) })]));
    await click(page.querySelector('[aria-label="更正退款金额"]') as HTMLElement);
    const field = page.querySelector('input') as HTMLInputElement;
    expect(field.value).toBe('3.61');
    expect(document.activeElement).toBe(field);
    await type(field, '3.79');
    await submit(page);
    expect(calls).toContain('tell refundAmount 379');
    expect(page.querySelector('input')).toBeNull();
    await click(page.querySelector('[aria-label="更正退款金额"]') as HTMLElement);
    await press(page.querySelector('input') as HTMLInputElement, 'Escape');
    expect(page.querySelector('input')).toBeNull();
  });

  it('that was corrected keeps what was read beside it, and can be taken back', async () => {
    const page = await draw(
      facts([known('refundAmount', { page: read(361), told: told(379, 361), mine: true })]),
    );
    expect(page.querySelector('li')?.textContent).toContain('¥3.79页面：¥3.61');
    await click(page.querySelector('[aria-label="撤销“退款金额”"]') as HTMLElement);
    expect(calls).toContain('take back refundAmount');
  });

  it('is out of sight while folded, and what was missed is not', async () => {
    useScreen.setState({ factsShown: false });
    const page = await draw(facts([known('courier', { page: read('顺丰') })], ['paidAt', 'courier']));
    expect(page.textContent).not.toContain('顺丰');
    expect(page.textContent).toContain('没读到 1 项');
    expect(page.textContent).toContain('付款时间');
  });
});

describe('a doubt', () => {
  const two = known('refundAmount', {
    asks: {
      why: 'two',
      said: [
        { value: 361, text: '¥3.61', from: 'page' },
        { value: 379, text: '实付 3.79', from: 'page' },
      ],
    },
  });

  it('shows every value, points at each, and takes the one picked', async () => {
    await draw(doubts([two]));
    button('¥3.79').focus();
    await click(button('¥3.79'));
    expect(calls).toEqual(['point refundAmount {"text":"实付 3.79"}', 'tell refundAmount 379']);
    expect(button('¥3.61').textContent).toBe('页面：¥3.61');
  });

  it('takes another value where neither is right', async () => {
    const page = await draw(doubts([two]));
    await click(button('都不对'));
    await type(page.querySelector('input') as HTMLInputElement, '4');
    await submit(page);
    expect(calls).toContain('tell refundAmount 400');
  });

  it('that nobody can settle by hand is shown, and sent to the page', async () => {
    const countdown = (ms: number) => ({ ms, onExpiry: 'refund', text: `${ms} 分` }) as const;
    const page = await draw(
      doubts([
        known('remaining', {
          asks: {
            why: 'two',
            said: [
              { value: countdown(1), text: '1 分', from: 'page' },
              { value: countdown(2), text: '2 分', from: 'page' },
            ],
          },
        }),
      ]),
    );
    expect(page.querySelector('button')).toBeNull();
    expect(page.textContent).toContain('1 分');
    expect(page.textContent).toContain('2 分');
    expect(page.textContent).toContain('不能手填');
  });

  it('names who said what, where two people differ', async () => {
    const by = (author: string) => ({ author, at: Date.parse('2026-11-22T12:00:00Z') });
    const asks = {
      why: 'people',
      said: [
        { value: true, from: 'agent', by: by('小李') },
        { value: false, from: 'agent', by: by('') },
      ],
    } as const;
    const page = await draw(doubts([known('opened', { asks: { ...asks, said: [...asks.said] } })]));
    expect(page.textContent).toContain('两班说的不一样');
    const [first, second] = page.querySelectorAll<HTMLElement>('fieldset button');
    expect(first?.textContent).toContain('小李');
    expect(second?.textContent).toContain('没署名');
    await click(second as HTMLElement);
    expect(calls).toContain('tell opened false');
  });

  it('without any, nothing is drawn', async () => {
    const page = await draw(doubts([known('courier', { page: read('顺丰') })]));
    expect(page.querySelector('section')).toBeNull();
  });
});

describe('what a person says becomes', () => {
  it.each<[string, Known | undefined, object | null]>([
    ['an answer, where no page says anything', undefined, { kind: 'answer', value: 379, was: null }],
    [
      'another answer',
      known('refundAmount', { told: told(1), mine: true }),
      { kind: 'answer', value: 379, was: 1 },
    ],
    [
      'a correction of what was read',
      known('refundAmount', { page: read(361) }),
      { kind: 'correction', value: 379, read: 361 },
    ],
    [
      'a correction of nothing certain',
      known('refundAmount', { asks: { why: 'two', said: [] } }),
      { kind: 'correction', value: 379, read: null },
    ],
    [
      'an answer to both, where two people differ',
      known('refundAmount', { asks: { why: 'people', said: [] } }),
      { kind: 'answer', value: 379, was: null },
    ],
    [
      'the page’s value said aloud, where two people differ',
      known('refundAmount', { page: read(379), asks: { why: 'people', said: [] } }),
      { kind: 'correction', value: 379, read: 379 },
    ],
    ['nothing, where the page says so anyway', known('refundAmount', { page: read(379) }), null],
    [
      'the way back, where the page came to say so',
      known('refundAmount', { page: read(379), told: told(361), mine: true }),
      { kind: 'correction', value: null, read: 379 },
    ],
    [
      'the page’s value over what was told of the order',
      known('refundAmount', { page: read(379), told: told(361) }),
      { kind: 'correction', value: 379, read: 379 },
    ],
  ])('%s', (_, line, entry) => {
    const saying = sayingOf('refundAmount', 379, line);
    if (entry === null) expect(saying).toBeNull();
    else expect(saying).toMatchObject({ fact: 'refundAmount', ...entry });
  });

  it('taken back as what it was', () => {
    expect(takingBack(known('courier', { told: told('顺丰') }))).toMatchObject({
      kind: 'answer',
      value: null,
    });
    expect(takingBack(known('courier', { page: read('中通'), told: told('顺丰') }))).toEqual({
      kind: 'correction',
      fact: 'courier',
      value: null,
      read: '中通',
    });
  });

  it('never whose case it is, nor the page’s countdown', () => {
    for (const key of ['shopName', 'orderId', 'afterSaleId', 'remaining'] as const)
      expect(canTell(key)).toBe(false);
    expect(canTell('platform', 'tmall')).toBe(true);
    expect(canTell('platform', 'pdd')).toBe(false);
    expect(canTell('refundAmount', 361)).toBe(true);
  });
});

describe('the page’s own words', () => {
  it.each<[FactKey, FactValue, string, string | null]>([
    ['refundAmount', 361, '￥3.61', null],
    ['refundAmount', 361, '退款 3.61 元', null],
    ['refundAmount', 361, '3.61（含运费 1.00）', '3.61（含运费 1.00）'],
    ['appliedAt', Date.parse('2026-08-06T09:27:00+08:00'), '2026-08-06 09:27:31', null],
    ['appliedAt', Date.parse('2026-08-06T09:27:00+08:00'), '8月6日', '8月6日'],
    ['quantity', 2, '×2', null],
    ['shipPromiseHours', 48, '48小时内发货', '48小时内发货'],
    ['afterSaleType', 'returnRefund', '退货退款', null],
    ['status', 'waitSeller', '待处理', '待处理'],
    ['platform', 'pdd', 'mms.pinduoduo.com', null],
    ['courier', '顺丰', '', null],
    ['itemTitle', '地垫', '地'.repeat(80), `${'地'.repeat(60)}…`],
  ])('%s %s read from %j', (key, value, text, shown) => {
    expect(seenText(key, read(value, text))).toBe(shown);
  });
});
