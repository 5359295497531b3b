// @vitest-environment happy-dom
import '../components/locale';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftBox } from '@/entrypoints/shared/draft/draft-box';
import { keptReply } from '@/entrypoints/shared/draft/reply-draft';
import { useReplies } from '@/entrypoints/shared/draft/reply-store';
import type { EntryBody, StoreTrouble } from '@/storage';
import { button, click, draw, press, type, undraw } from '../components/draw';

const CASE = 'tmall|店|1';
const copied = vi.fn(async (_: string) => {});
const record = vi.fn(async (_: EntryBody): Promise<StoreTrouble | null> => null);

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
const alt = (code: string, more: KeyboardEventInit = {}) =>
  press(field(), '', { code, altKey: true, ...more });
const said = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join();

const show = async (text: string) => {
  await draw(<DraftBox of={CASE} platform="tmall" field={createRef()} record={record} />);
  await type(field(), text);
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00+08:00'), toFake: ['Date'] });
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
  copied.mockClear();
  record.mockReset().mockResolvedValue(null);
});
afterEach(async () => {
  await undraw();
  localStorage.clear();
  useReplies.setState({ drafts: {} });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what is wrong with a draft', () => {
  it('is put right one by one by its number, and comes back by Alt+Z', async () => {
    await show('加微信返你20，今天给您补发');
    expect(marks()).toEqual(['加微信', '返你20', '今天给您补发']);
    await alt('Digit1');
    expect(field().value).toBe('在这里联系我返你20，今天给您补发');
    await alt('Digit1');
    expect(marks()).toEqual(['今天给您补发']);
    await alt('KeyZ');
    await alt('KeyZ');
    expect(field().value).toBe('加微信返你20，今天给您补发');
    await alt('KeyZ', { shiftKey: true });
    expect(field().value).toBe('在这里联系我返你20，今天给您补发');
  });

  it('says what it costs by which clause of what age', async () => {
    await show('加微信');
    const finding = document.querySelector('li[data-decision=block]')?.textContent ?? '';
    for (const part of ['¥2000.00', '¥20000.00 · 扣 12 分', 'TM-3RD-01', '核对于 2026-08', '天前'])
      expect(finding).toContain(part);
  });

  it('that no clause in force forbids here is to be looked up, and has no price', async () => {
    await draw(<DraftBox of={CASE} platform="pdd" field={createRef()} record={record} />);
    await type(field(), '加微信');
    const finding = document.querySelector('li[data-decision=check]')?.textContent ?? '';
    expect(finding).toContain('请到规则中心核对');
    expect(finding).not.toContain('¥');
  });
});

describe('copying', () => {
  it('is stopped by what must not be sent, and goes to it', async () => {
    await show('亲，加微信');
    await alt('KeyC');
    expect(copied).not.toHaveBeenCalled();
    expect(said()).toContain('有 1 处不能发');
    expect([field().selectionStart, field().selectionEnd]).toEqual([2, 5]);
    await type(field(), '亲，加微信吧');
    expect(said()).not.toContain('不能发。');
    expect(said()).toContain('1 处要改一改');
  });

  it('is not stopped by what is only to be thought over', async () => {
    await show('今天给您补发');
    await alt('KeyC');
    expect(copied).toHaveBeenCalledWith('今天给您补发');
  });

  it('goes on once a reason is in the log; without one, and when it is not kept, nothing passes', async () => {
    await show('亲，加微信');
    await click(button('确要这样说'));
    const why = document.querySelector('form input') as HTMLInputElement;
    await press(why, 's', { code: 'KeyS', altKey: true });
    expect(record).not.toHaveBeenCalled();
    record.mockResolvedValueOnce('full');
    await type(why, '平台客服让加的');
    await press(why, 's', { code: 'KeyS', altKey: true });
    expect(document.querySelector('form input')).not.toBeNull();
    await press(why, 's', { code: 'KeyS', altKey: true });
    expect(record.mock.lastCall?.[0]).toEqual({
      kind: 'override',
      question: 'phrase.P-10',
      value: '加微信',
      machine: 'block',
      text: '平台客服让加的',
    });
    await alt('KeyC');
    expect(copied).toHaveBeenCalledWith('亲，加微信');
  });

  it('is stopped by a place nobody filled; Tab goes from place to place and then out', async () => {
    await show('寄到{退货地址}，{快递单号}');
    await alt('KeyC');
    expect(copied).not.toHaveBeenCalled();
    expect(said()).toContain('还有 2 处没填');
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('{退货地址}');
    await press(field(), 'Tab');
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('{快递单号}');
    const out = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    field().dispatchEvent(out);
    expect(out.defaultPrevented).toBe(false);
  });

  it('comes of no Enter and no Escape', async () => {
    await show('今天给您补发');
    await press(field(), 'Enter');
    await press(field(), 'Enter', { ctrlKey: true });
    await press(field(), 'Escape');
    expect(copied).not.toHaveBeenCalled();
    expect(field().value).toBe('今天给您补发');
  });
});

describe('somebody’s data', () => {
  it('asks whom one talks to, and all of it goes by one key', async () => {
    await show('电话13800138000，或者13900139000');
    expect(document.body.textContent).toContain('对面是下单的账号吗');
    await alt('Digit0');
    expect(field().value).toBe('电话（手机号已隐去），或者（手机号已隐去）');
    expect(document.body.textContent).not.toContain('对面是下单的账号吗');
  });

  it('does not go into the log with the reason', async () => {
    await show('电话13800138000');
    await click(button('确要这样说'));
    await type(document.querySelector('form input') as HTMLInputElement, '买家要的');
    await click(button('记下理由'));
    expect(JSON.stringify(record.mock.calls)).not.toContain('13800138000');
  });
});

describe('a promise', () => {
  it('is kept by one key with the clock its words have, once', async () => {
    await show('今天给您补发');
    await alt('KeyP');
    await alt('KeyP');
    expect(record.mock.calls).toEqual([
      [{ kind: 'promise', text: '今天给您补发', dueAt: Date.parse('2026-11-23T00:00:00+08:00') }],
    ]);
    expect(document.body.textContent).toContain('已记进这一单');
  });

  it('that was not kept can be kept again', async () => {
    await show('今天给您补发');
    record.mockResolvedValueOnce('full');
    await alt('KeyP');
    expect(document.body.textContent).not.toContain('已记进这一单');
    await alt('KeyP');
    expect(record).toHaveBeenCalledTimes(2);
  });

  it('is due when the person says', async () => {
    await show('今天给您补发');
    await click(button('改时间'));
    await type(document.querySelector('input[type=datetime-local]') as HTMLInputElement, '2026-11-22T18:00');
    await alt('KeyP');
    expect(record.mock.lastCall?.[0]).toMatchObject({ dueAt: Date.parse('2026-11-22T18:00:00+08:00') });
  });
});

it('is there again after the page was closed, letter for letter', async () => {
  await show('您好，我查一下');
  await undraw();
  useReplies.setState({ drafts: {} });
  await draw(<DraftBox of={CASE} platform="tmall" field={createRef()} record={record} />);
  expect(field().value).toBe('您好，我查一下');
  expect(document.activeElement).not.toBe(field());
  await click(button('清空'));
  expect(keptReply(CASE).text).toBe('');
  await alt('KeyZ');
  expect(field().value).toBe('您好，我查一下');
});

it('another message in the same box has nothing of the one before: its reason, its promise, its script', async () => {
  await show('今天给您补发');
  await alt('KeyP');
  await type(field(), '今天给您补发哦');
  await alt('KeyP');
  expect(record).toHaveBeenCalledTimes(1);
  await type(field(), '您好，今天给您补发');
  await alt('KeyP');
  expect(record).toHaveBeenCalledTimes(2);
});
