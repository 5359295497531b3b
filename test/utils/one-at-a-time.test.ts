import { expect, it, vi } from 'vitest';
import { oneAtATime } from '@/utils/one-at-a-time';

it('runs once more when asked during a run, however often, and survives a failure', async () => {
  const told = vi.fn();
  let runs = 0;
  let finish: (() => void)[] = [];
  const ask = oneAtATime(() => {
    runs++;
    return new Promise((resolve, reject) =>
      finish.push(runs === 1 ? () => reject(new Error('planted')) : resolve),
    );
  }, told);
  const finishOne = async () => {
    const [first, ...others] = finish;
    finish = others;
    first?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  ask();
  ask();
  ask();
  expect(runs).toBe(1);
  await finishOne();
  expect(runs).toBe(2);
  await finishOne();
  expect(runs).toBe(2);
  ask();
  expect(runs).toBe(3);
  expect(told).toHaveBeenCalledTimes(1);
});
