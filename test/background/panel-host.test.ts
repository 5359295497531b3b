import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '@/entrypoints/background/panel-host';
import type { Sender } from '@/entrypoints/background/senders';

const from: Sender = { tab: { id: 7 } };
const native = vi.fn();
const dock = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  native.mockReset().mockResolvedValue(undefined);
  dock.mockReset().mockResolvedValue({ id: 99 });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://x${path}`);
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(native);
  vi.spyOn(fakeBrowser.windows, 'create').mockImplementation(dock);
  vi.spyOn(fakeBrowser.windows, 'update').mockRejectedValue(new Error('No window with that id.'));
});

describe('opening the panel', () => {
  it('happens within the click: before anything is awaited', () => {
    void openPanel(from);
    expect(native).toHaveBeenCalledWith({ tabId: 7 });
  });

  it('says that it opened', async () => {
    expect(await openPanel(from)).toEqual({ ok: true, value: null });
    expect(dock).not.toHaveBeenCalled();
  });

  it.each([
    [
      'refuses',
      () => native.mockRejectedValue(new Error('may only be called in response to a user gesture')),
    ],
    [
      'throws',
      () =>
        native.mockImplementation(() => {
          throw new Error('not implemented');
        }),
    ],
  ])('goes to a docked window for the same tab when the browser %s', async (_, breakIt) => {
    breakIt();
    expect(await openPanel(from)).toEqual({ ok: true, value: null });
    expect(dock).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'chrome-extension://x/sidepanel.html?tab=7', type: 'popup' }),
    );
  });

  it('brings the docked window back instead of opening a second', async () => {
    native.mockRejectedValue(new Error('no panel'));
    await openPanel(from);
    const raise = vi.mocked(fakeBrowser.windows.update).mockReset();
    raise.mockResolvedValue(undefined);
    await openPanel(from);
    expect(raise).toHaveBeenCalledWith(99, { focused: true });
    expect(dock).toHaveBeenCalledTimes(1);
  });

  it('says so when nothing opens', async () => {
    native.mockRejectedValue(new Error('no panel'));
    dock.mockRejectedValue(new Error('no window'));
    expect(await openPanel(from)).toEqual({ ok: false, trouble: 'no-panel' });
  });
});
