// @vitest-environment happy-dom
import './locale';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listedScripts } from '@/entrypoints/desk/scripts/listed-scripts';
import { ScriptsPage } from '@/entrypoints/desk/scripts/scripts-page';
import { useReplies } from '@/entrypoints/shared/draft/reply-store';
import { lastMoment } from '@/entrypoints/shared/draft/words';
import { scriptTree } from '@/rules';
import { click, draw, type, undraw } from './draw';

const copied = vi.fn(async (_: string) => {});
beforeEach(() => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
  copied.mockClear();
});
afterEach(async () => {
  await undraw();
  localStorage.clear();
  useReplies.setState({ drafts: {} });
  vi.unstubAllGlobals();
});

const row = (title: string) => {
  const heading = [...document.querySelectorAll('h3')].find((one) => one.textContent === title);
  const found = heading?.closest('li');
  if (!found) throw new Error(`no script "${title}"`);
  return found;
};
const buttonIn = (within: Element, text: string) => {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};
const draft = () => document.querySelector('textarea') as HTMLTextAreaElement;
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('a script', () => {
  it('without places is copied at once', async () => {
    await draw(<ScriptsPage db={null} />);
    await click(buttonIn(row('问付款方式'), '复制'));
    expect(copied).toHaveBeenCalledWith(
      '您好，页面上显示的付款方式我们都支持，您按订单页面的提示付款就可以。',
    );
  });

  it('with an empty place is not copied; it says so and goes to the place', async () => {
    await draw(<ScriptsPage db={null} />);
    const script = row('问什么时候发');
    await click(buttonIn(script, '复制'));
    expect(copied).not.toHaveBeenCalled();
    expect(script.querySelector('[role=status]')?.textContent).toContain('还有 1 处没填');
    expect(document.activeElement).toBe(script.querySelector('input'));
  });

  it('is copied once its places are filled, by hand or with the general words', async () => {
    await draw(<ScriptsPage db={null} />);
    const script = row('问什么时候发');
    await type(script.querySelector('input') as HTMLInputElement, '今天下班前');
    await click(buttonIn(script, '复制'));
    expect(copied.mock.lastCall?.[0]).toContain('我今天下班前给您安排出库');
    await type(script.querySelector('input') as HTMLInputElement, '');
    await click(buttonIn(script, '复制'));
    await click(buttonIn(script, '填上通用的说法'));
    await click(buttonIn(script, '复制'));
    expect(copied.mock.lastCall?.[0]).toContain('我尽快优先给您安排出库');
  });

  it('that is forbidden is struck, names its clause and what to say instead, and has nothing to copy', async () => {
    await draw(<ScriptsPage db={null} />);
    const script = row('20 元券改好评');
    expect(script.querySelector('s')?.textContent).toBe('给您送一张20元券，麻烦您把差评改成好评');
    expect(script.textContent).toContain('TM-REV-02');
    expect(script.textContent).toContain('您的评价我们看到了');
    expect([...script.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['试一下']);
  });
});

describe('the list', () => {
  it('holds every script, and fewer for a case or a word', () => {
    const all = listedScripts({}, '').flatMap(({ scripts }) => scripts);
    expect(all).toHaveLength(scriptTree.scripts.length);
    const damaged = listedScripts({ goodsState: 'signed', reason: 'damaged' }, '');
    expect(damaged[0]?.topic).toBe('damaged');
    expect(damaged.flatMap(({ scripts }) => scripts).length).toBeLessThan(all.length / 2);
    const found = listedScripts({}, '發票 税點').flatMap(({ scripts }) => scripts.map(({ id }) => id));
    expect(found).toEqual(['x-invoice-tax']);
    expect(listedScripts({}, 'no such words')).toEqual([]);
  });
});

describe('a sentence tried', () => {
  it('is underlined where it must change, and put right by one button', async () => {
    await draw(<ScriptsPage db={null} />);
    await type(draft(), '亲，特价没有发票的哦');
    expect(marks()).toEqual(['没有发票']);
    expect(document.body.textContent).toContain('1 处要改一改');
    await click(buttonIn(document.body, '换成'));
    expect(draft().value).toBe('亲，发票可以开，您把抬头和税号发我就行');
    expect(marks()).toEqual([]);
    expect(document.body.textContent).toContain('没有发现不妥的说法');
  });

  it('says what it promises, and by when at the latest', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00+08:00'), toFake: ['Date'] });
    await draw(<ScriptsPage db={null} />);
    await type(draft(), '今天给您补发');
    expect(document.body.textContent).toContain('最迟 11月22日 24:00');
    vi.useRealTimers();
  });

  it('is taken from a script', async () => {
    await draw(<ScriptsPage db={null} />);
    await click(buttonIn(row('没有发票'), '试一下'));
    expect(draft().value).toBe('特价商品没有发票的哦');
  });
});

it('the midnight that ends a day belongs to that day', () => {
  const now = Date.parse('2026-11-22T10:00:00+08:00');
  expect(lastMoment(Date.parse('2026-11-23T00:00:00+08:00'), now)).toBe('11月22日 24:00');
  expect(lastMoment(Date.parse('2026-11-23T00:00:01+08:00'), now)).toBe('11月23日 00:00');
});
