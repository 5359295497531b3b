// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeys } from '@/entrypoints/shared/use-keys';
import { draw, press, undraw } from './draw';

function Keyed({ act }: { act: () => void }) {
  useKeys({ n: act, '?': act });
  return (
    <>
      <input type="text" aria-label="text" />
      <input type="checkbox" aria-label="tick" />
      <button type="button">b</button>
    </>
  );
}
afterEach(undraw);

describe('single keys', () => {
  it('work on the page, on buttons and on ticked boxes, in either case', async () => {
    const act = vi.fn();
    await draw(<Keyed act={act} />);
    await press(document.body, 'n');
    await press(document.body, 'N');
    await press(document.querySelector('button') as HTMLElement, '?');
    await press(document.querySelector('[type=checkbox]') as HTMLElement, 'n');
    expect(act).toHaveBeenCalledTimes(4);
  });

  it('leave typing, chords, input methods and held keys alone', async () => {
    const act = vi.fn();
    await draw(<Keyed act={act} />);
    await press(document.querySelector('[type=text]') as HTMLElement, 'n');
    await press(document.body, 'n', { ctrlKey: true });
    await press(document.body, 'n', { metaKey: true });
    await press(document.body, 'n', { altKey: true });
    await press(document.body, 'n', { isComposing: true });
    await press(document.body, 'n', { repeat: true });
    await press(document.body, 'x');
    expect(act).not.toHaveBeenCalled();
  });

  it('do the newest thing after the page was drawn again', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    await draw(<Keyed act={first} />);
    await draw(<Keyed act={second} />);
    await press(document.body, 'n');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});
