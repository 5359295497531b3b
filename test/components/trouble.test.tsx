// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Trouble } from '@/components/trouble';
import { button, click, draw, undraw } from './draw';
import './locale';

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  ),
);
afterEach(undraw);

it('after a loss there are two ways on, and each does what it says', async () => {
  const [again, goOn] = [vi.fn(), vi.fn()];
  await draw(<Trouble trouble="lost" again={again} goOn={goOn} />);
  await click(button('用剩下的继续'));
  expect([again, goOn].map((way) => way.mock.calls.length)).toEqual([0, 1]);
  await click(button('再试'));
  expect([again, goOn].map((way) => way.mock.calls.length)).toEqual([1, 1]);
});

it('nothing else offers to go on without what was kept', async () => {
  await draw(<Trouble trouble="newer" again={() => {}} goOn={() => {}} />);
  expect(() => button('用剩下的继续')).toThrow();
});

it('a page that was let go offers to load itself again, and nothing else', async () => {
  const again = vi.fn();
  await draw(<Trouble trouble="letGo" again={again} goOn={() => {}} />);
  await click(button('重新载入'));
  expect(again).toHaveBeenCalledOnce();
  expect(() => button('再试')).toThrow();
});
