import type { Result } from '@/utils/result';

/** How far the newest value has come; `at` = when its write was acknowledged, epoch ms. */
export type Kept<E> = { state: 'keeping' } | { state: 'kept'; at: number } | { state: 'failed'; trouble: E };

/**
 * Writes the newest of many values, one write at a time: while one is under way only the last value waits.
 * No timer stands between a keystroke and its write, so closing the page loses at most what is in flight.
 */
export function latestWriter<T, E>(
  write: (value: T) => Promise<Result<unknown, E>>,
  tell: (kept: Kept<E>) => void,
  now: () => number = Date.now,
): (value: T) => void {
  let waiting: { value: T } | null = null;
  let writing = false;

  const run = async () => {
    writing = true;
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      const result = await write(value);
      if (waiting === null) {
        tell(result.ok ? { state: 'kept', at: now() } : { state: 'failed', trouble: result.trouble });
      }
    }
    writing = false;
  };

  return (value) => {
    waiting = { value };
    tell({ state: 'keeping' });
    if (!writing) void run();
  };
}
