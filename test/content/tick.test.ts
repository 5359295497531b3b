// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { durationOf, isTick } from '@/entrypoints/console.content/tick';
import { isNews } from '@/entrypoints/console.content/watch';

describe('a text that is a length of time', () => {
  it.each([
    ['1天 05:12:33', 105_153],
    ['还剩 2时 5分', 7_500],
    ['剩余3天2小时', 266_400],
    ['05:12', 312],
    ['倒计时：00：00：09', 9],
    ['48小时', 172_800],
    ['5天8时29分46秒', 462_586],
    ['2小时 5分钟', 7_500],
  ])('%s', (text, seconds) => expect(durationOf(text)).toBe(seconds));

  it.each([
    '',
    '退款成功',
    '12',
    '¥7.04',
    '2026-11-22 05:12:33',
    '还剩 2时 5分自动退款',
    '5件',
    '3天无理由',
    ':',
    '分',
    '1:2:3:4',
    '05:',
  ])('not %s', (text) => expect(durationOf(text)).toBeNull());
});

describe('a countdown running on', () => {
  const observer = new MutationObserver(() => {});
  afterEach(() => {
    observer.disconnect();
    document.body.replaceChildren();
  });

  /** The records of what `change` does to a page that holds `nodes`. */
  const records = (nodes: Node[], change: () => void): MutationRecord[] => {
    document.body.append(...nodes);
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      characterDataOldValue: true,
    });
    change();
    return observer.takeRecords();
  };
  const cell = (text: string) => {
    const span = document.createElement('span');
    span.append(text);
    return span;
  };

  const rewritten = (was: string, is: string) => {
    const span = cell(was);
    return records([span], () => {
      (span.firstChild as Text).data = is;
    });
  };
  /** As browsers record `textContent = …`: one text out, one in. The test page's own records differ here. */
  const replaced = (was: string, is: string) => {
    const added = new Text(is);
    cell('').append(added);
    return [
      { type: 'childList', removedNodes: [new Text(was)], addedNodes: [added] } as unknown as MutationRecord,
    ];
  };

  it.each([
    ['1天 05:12:33', '1天 05:12:32'],
    ['05:00:00', '04:59:58'],
    ['还剩 2时 5分', '还剩 2时 4分'],
  ])('%s → %s says nothing new', (was, is) => {
    for (const found of [rewritten(was, is), replaced(was, is)]) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.some(isNews)).toBe(false);
    }
  });

  it.each([
    ['05:12:33', '29:12:33', 'a deadline that was put off'],
    ['05:12:33', '01:12:33', 'a deadline that was brought forward'],
    ['05:12:33', '已超时', 'one that has run out'],
    ['待商家处理', '退款成功', 'a status'],
    ['12', '11', 'a counter'],
  ])('%s → %s is news: %s', (was, is) => {
    for (const found of [rewritten(was, is), replaced(was, is)]) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.some(isNews)).toBe(true);
    }
  });

  it('knows a cell of a countdown from a counter', () => {
    const clock = document.createElement('div');
    const seconds = cell('00');
    clock.append(cell('05'), ':', cell('12'), ':', seconds);
    const ticks = records([clock], () => {
      (seconds.firstChild as Text).data = '59';
    });
    expect(ticks.map(isTick)).toEqual([true]);
  });

  it('does not take our own hosts for news', () => {
    const own = document.createElement('aftersale-desk-strip');
    expect(records([], () => document.documentElement.append(own)).some(isNews)).toBe(false);
    own.remove();
    expect(records([], () => document.body.append(cell('new'))).some(isNews)).toBe(true);
  });
});
