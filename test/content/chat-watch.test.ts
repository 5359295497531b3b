// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchBox } from '@/entrypoints/chat.content/watch-box';

let end: AbortController;
let gone: boolean;
let ours: boolean;
let stands: boolean;
let told: string[];
let watch: ReturnType<typeof watchBox>;
let area: HTMLTextAreaElement;

const pause = () => vi.advanceTimersByTimeAsync(1_000);
const say = (type: string, of: Element = area, more: object = {}) =>
  of.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true, composed: true }), more));
const type = (text: string, more: object = {}) => {
  area.focus();
  area.value = text;
  say('input', area, more);
};
function added<T extends Element>(node: T): T {
  document.body.append(node);
  return node;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  area = added(document.createElement('textarea'));
  end = new AbortController();
  gone = ours = stands = false;
  told = [];
  watch = watchBox(end.signal, () => gone, {
    changing: () => told.push('changing'),
    paused(text) {
      told.push(text);
      return stands;
    },
    left: () => told.push('left'),
    isOurs: () => ours,
  });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('typing', () => {
  it('is looked at once it pauses, and only then', async () => {
    type('加');
    type('加微');
    expect(told).toEqual(['changing', 'changing']);
    await pause();
    expect(told).toEqual(['changing', 'changing', '加微']);
    await pause();
    expect(told).toHaveLength(3);
  });

  it('within a composition is nobody’s business until it ends', async () => {
    say('compositionstart');
    type('jia', { isComposing: true });
    await pause();
    type('jiawei', { isComposing: true });
    await pause();
    expect(told.filter((one) => one !== 'changing')).toEqual([]);
    area.value = '加微';
    say('compositionend');
    await pause();
    expect(told.at(-1)).toBe('加微');
  });

  it('a composition that begins in the pause is waited for', async () => {
    type('加');
    say('compositionstart');
    await pause();
    expect(told).not.toContain('加');
  });

  it.each(['text', 'search', 'password', 'tel'])('in a line of kind %s is not looked at', async (kind) => {
    const line = added(document.createElement('input'));
    line.type = kind;
    line.focus();
    line.value = '加微信';
    say('input', line);
    await pause();
    expect(told).toEqual([]);
  });

  it('in an element that is edited in place is looked at whole', async () => {
    const box = added(document.createElement('div'));
    const inner = document.createElement('span');
    inner.textContent = '加微信';
    box.append(inner);
    for (const node of [box, inner]) Object.defineProperty(node, 'isContentEditable', { value: true });
    box.tabIndex = 0;
    box.focus();
    say('input', inner);
    await pause();
    expect(told).toEqual(['changing', '加微信']);
    expect(watch.box()).toBe(box);
  });

  it('stops no event and takes none back', () => {
    area.focus();
    for (const name of ['input', 'compositionstart', 'compositionend', 'keydown']) {
      const event = new Event(name, { bubbles: true, cancelable: true });
      const stopped = vi.spyOn(event, 'stopPropagation');
      const stoppedAtOnce = vi.spyOn(event, 'stopImmediatePropagation');
      area.dispatchEvent(event);
      expect([event.defaultPrevented, stopped.mock.calls, stoppedAtOnce.mock.calls]).toEqual([false, [], []]);
    }
  });
});

describe('what is shown', () => {
  it('is held against the box again and again, since a page empties its box without a word', async () => {
    stands = true;
    type('加微信');
    await pause();
    area.value = '';
    stands = false;
    await pause();
    expect(told.at(-1)).toBe('');
    const looks = told.length;
    await pause();
    expect(told).toHaveLength(looks);
  });

  it('is looked at by no timer while the tab is hidden, and again when it is seen', async () => {
    stands = true;
    type('加微信');
    await pause();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await pause();
    expect(vi.getTimerCount()).toBe(0);
    const looks = told.length;
    hidden.mockReturnValue(false);
    say('visibilitychange', document as unknown as Element);
    await pause();
    expect(told.length).toBeGreaterThan(looks);
  });

  it('goes when the box is left, and comes back with the person', async () => {
    type('加微信');
    await pause();
    added(document.createElement('button')).focus();
    say('focusout');
    await pause();
    expect(told.at(-1)).toBe('left');
    area.focus();
    say('focusin');
    await pause();
    expect(told.at(-1)).toBe('加微信');
  });

  it('stays while the focus is on a button of ours', async () => {
    type('加微信');
    await pause();
    added(document.createElement('button')).focus();
    ours = true;
    say('focusout');
    await pause();
    expect(told.at(-1)).toBe('加微信');
  });

  it('goes with the box', async () => {
    type('加微信');
    area.remove();
    await pause();
    expect(told.at(-1)).toBe('left');
    expect(watch.box()).toBeNull();
  });

  it('goes when another box is typed in', async () => {
    type('加微信');
    await pause();
    const other = added(document.createElement('textarea'));
    other.focus();
    other.value = '您好';
    say('input', other);
    await pause();
    expect(told.slice(-3)).toEqual(['left', 'changing', '您好']);
  });
});

describe('the end', () => {
  it.each([
    [
      'of the extension',
      () => {
        gone = true;
      },
    ],
    ['that was wished for', () => end.abort()],
  ])('%s is the end of looking', async (_, over) => {
    type('加微信');
    over();
    await pause();
    type('加微信吧');
    await pause();
    expect(told.filter((one) => one !== 'changing')).toEqual([]);
  });

  it('leaves no timer', async () => {
    type('加微信');
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
