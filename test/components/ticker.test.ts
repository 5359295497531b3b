// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastTick, subscribe } from '@/components/ticker';

let hidden = false;
const hide = (to: boolean) => {
  hidden = to;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers({ now: 10_250 });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  hidden = false;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the page’s clock', () => {
  it('ticks on the whole second for every listener with one timer', () => {
    const seen: number[] = [];
    const leave = [subscribe(() => seen.push(lastTick())), subscribe(() => seen.push(lastTick()))];
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(750);
    expect(seen).toEqual([11_000, 11_000]);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([11_000, 11_000, 12_000, 12_000]);
    for (const go of leave) go();
  });

  it('has no timer while the page is hidden, and tells the time at once when it is seen again', () => {
    const listener = vi.fn();
    const leave = subscribe(listener);
    hide(true);
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(99_400);
    hide(false);
    expect(listener).toHaveBeenCalledOnce();
    expect(lastTick()).toBe(99_400);
    expect(vi.getTimerCount()).toBe(1);
    leave();
  });

  it('has no timer when nobody listens', () => {
    subscribe(() => {})();
    expect(vi.getTimerCount()).toBe(0);
    hide(true);
    hide(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
