// @vitest-environment happy-dom
/** A long page is read in slices; what is shown must still be true of one moment. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '@/entrypoints/console.content/watch';
import type { Lifetime } from '@/entrypoints/in-page/lifetime';

const STEPS = 5;
let leave = new AbortController();
let clock = 0;
/** What was done, in order: `0`…`4` a step, `look` a look. */
let done: (number | 'look')[] = [];
let atStep: (step: number) => void = () => {};

function begin() {
  const { signal } = leave;
  const life = {
    get isInvalid() {
      return signal.aborted;
    },
    signal,
  };
  watchPage(life as Lifetime, {
    *readAhead() {
      for (let step = 0; step < STEPS; step++) {
        done.push(step);
        // Every step fills its slice.
        clock += 100;
        atStep(step);
        yield;
      }
    },
    look: () => {
      done.push('look');
      return 'changed';
    },
    moved: () => {},
    stirred: () => {},
    left: () => {},
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('requestIdleCallback', undefined);
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  leave = new AbortController();
  done = [];
  atStep = () => {};
  document.body.replaceChildren();
});
afterEach(() => {
  leave.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('lets the page work between two slices, and looks at the end', async () => {
  begin();
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([0]);
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toEqual([0, 1, 2, 3, 4, 'look']);
});

it('begins again when the page changes meanwhile', async () => {
  let changes = 1;
  atStep = (step) => {
    if (step === 2 && changes-- > 0) document.body.append(document.createElement('p'));
  };
  begin();
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toEqual([0, 1, 2, 0, 1, 2, 3, 4, 'look']);
});

it('does not wait for ever for a page that never rests', async () => {
  atStep = () => document.body.append(document.createElement('p'));
  begin();
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toEqual([0, 0, 0, 'look']);
});

it('stops in the middle when the page is hidden', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  atStep = (step) => {
    if (step !== 1) return;
    hidden.mockReturnValue(true);
    queueMicrotask(() => document.dispatchEvent(new Event('visibilitychange')));
  };
  begin();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual([0, 1]);
});
