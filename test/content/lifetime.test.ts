import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '@/entrypoints/in-page/lifetime';

afterEach(() => vi.unstubAllGlobals());

it('ends, once, when the extension is found gone', () => {
  const life = new ContentScriptContext();
  const ended = vi.fn();
  life.signal.addEventListener('abort', ended);
  expect(life.isInvalid).toBe(false);
  const id = vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
  expect(ended).not.toHaveBeenCalled();
  expect([life.isInvalid, life.isInvalid]).toEqual([true, true]);
  expect(ended).toHaveBeenCalledOnce();
  id.mockRestore();
  expect(life.isInvalid).toBe(true);
});
