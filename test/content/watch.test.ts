// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type Look, nextPause, watchPage } from '@/entrypoints/console.content/watch';

let hidden = false;
let leave = new AbortController();
let looks = 0;
let moves = 0;
let left = 0;
let brings: Look = 'same';

function begin() {
  const { signal } = leave;
  const ctx = {
    get isInvalid() {
      return signal.aborted;
    },
    signal,
    onInvalidated: (then: () => void) => signal.addEventListener('abort', then),
    addEventListener: (target: EventTarget, type: string, then: (event: Event) => void, options?: object) =>
      target.addEventListener(type, then, { ...options, signal }),
  };
  watchPage(ctx as unknown as ContentScriptContext, {
    look: () => {
      looks++;
      return brings;
    },
    moved: () => {
      moves++;
    },
    stirred: () => {},
    left: () => {
      left++;
    },
  });
}
const stir = async () => {
  document.body.append(document.createElement('p'));
  // Mutations are told in a microtask.
  await Promise.resolve();
};
const setHidden = (value: boolean) => {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
  leave = new AbortController();
  looks = moves = left = 0;
  brings = 'same';
  history.replaceState(null, '', '/');
  document.body.replaceChildren();
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watching a page', () => {
  it('looks once, then only when something stirs, at most once a second', async () => {
    brings = 'changed';
    begin();
    await pass(10);
    expect(looks).toBe(1);
    await stir();
    await stir();
    await pass(900);
    expect(looks).toBe(1);
    await pass(200);
    expect(looks).toBe(2);
  });

  it('looks at a quiet page once a minute', async () => {
    begin();
    await pass(10);
    await pass(59_000);
    expect(looks).toBe(1);
    await pass(2_000);
    expect(looks).toBe(2);
  });

  it('looks soon again at a page on its way', async () => {
    brings = 'unsettled';
    begin();
    await pass(3_500);
    expect(looks).toBe(4);
  });

  it('slows down while a restless page says nothing new, and wakes with the first news', () => {
    expect([1_000, 2_000, 5_000].map((pause) => nextPause(pause, 'same'))).toEqual([2_000, 5_000, 5_000]);
    expect(nextPause(5_000, 'changed')).toBe(1_000);
  });

  it('does nothing at all while hidden, and looks once when it comes back', async () => {
    begin();
    await pass(10);
    setHidden(true);
    expect(vi.getTimerCount()).toBe(0);
    await stir();
    await pass(600_000);
    expect(looks).toBe(1);
    setHidden(false);
    await pass(10);
    expect(looks).toBe(2);
  });

  it('waits where it was opened hidden', async () => {
    hidden = true;
    begin();
    await pass(120_000);
    expect(looks).toBe(0);
    setHidden(false);
    await pass(10);
    expect(looks).toBe(1);
  });

  it('notices another address with the first thing that stirs, before it looks', async () => {
    begin();
    await pass(10);
    history.pushState(null, '', '/?id=2');
    await stir();
    expect([moves, looks]).toEqual([1, 1]);
    await pass(10);
    expect([moves, looks]).toEqual([1, 2]);
  });

  it('notices another address by hash and by history', async () => {
    begin();
    await pass(10);
    history.pushState(null, '', '/?id=3');
    window.dispatchEvent(new Event('popstate'));
    expect(moves).toBe(1);
    window.dispatchEvent(new Event('popstate'));
    expect(moves).toBe(1);
  });

  it('says when the document is left, and looks again when it comes back from the cache', async () => {
    begin();
    await pass(10);
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(10);
    expect(looks).toBe(2);
  });

  it('ends with its script', async () => {
    begin();
    await pass(10);
    leave.abort();
    expect(vi.getTimerCount()).toBe(0);
    await stir();
    await pass(600_000);
    expect(looks).toBe(1);
  });
});
