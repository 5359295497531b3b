/** One clock for everything that counts down in this page, aligned to the full second, silent while hidden. */
import type { Lifetime } from '../in-page/lifetime';

type Listener = (now: number) => void;

export type Ticker = {
  /**
   * Calls at every full `seconds` of the clock while the page is visible, and once when it comes back into
   * view. Returns the way out; with nobody left there is no timer.
   */
  every(seconds: number, listener: Listener): () => void;
};

/** Timers may be some milliseconds early. */
const SLACK = 50;

/** The beat of a script whose extension is gone is its last. */
export function createTicker(life: Lifetime): Ticker {
  const { signal } = life;
  const beats = new Map<object, { period: number; due: number; listener: Listener }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => clearTimeout(timer);
  const plan = () => {
    stop();
    if (beats.size === 0 || signal.aborted || document.hidden) return;
    const next = Math.min(...[...beats.values()].map((beat) => beat.due));
    timer = setTimeout(run, Math.max(0, next - Date.now()));
  };
  const run = () => {
    if (life.isInvalid) return;
    const now = Date.now();
    for (const beat of [...beats.values()]) {
      if (now < beat.due - SLACK) continue;
      beat.due = following(now, beat.period);
      beat.listener(now);
    }
    plan();
  };

  document.addEventListener(
    'visibilitychange',
    () => {
      for (const beat of beats.values()) beat.due = Date.now();
      plan();
    },
    { signal },
  );
  signal.addEventListener('abort', stop);

  return {
    every(seconds, listener) {
      const id = {};
      const period = seconds * 1_000;
      beats.set(id, { period, due: following(Date.now(), period), listener });
      plan();
      return () => {
        beats.delete(id);
        plan();
      };
    },
  };
}

/** The next full period after a moment, leaving out one that is about to be. */
const following = (now: number, period: number) => Math.floor((now + SLACK) / period + 1) * period;
