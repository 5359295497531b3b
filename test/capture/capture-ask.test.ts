import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askOf, passOn } from '@/entrypoints/background/capture-ask';
import * as host from '@/entrypoints/background/panel-host';
import { captureAskKey } from '@/utils/messages';
import { ok } from '@/utils/result';

const at = 1_795_397_400_000;
const page = { pageUrl: 'https://qn.taobao.com/home.htm', frameId: 3 };

describe('what the menu asks for', () => {
  it('is the page, a picture in it, or the words selected', () => {
    expect(askOf({ ...page, menuItemId: 'page' }, at)).toEqual({ what: 'page', at, frameId: 3 });
    expect(askOf({ ...page, menuItemId: 'picture', srcUrl: 'https://img.alicdn.com/a.jpg' }, at)).toEqual({
      what: 'picture',
      src: 'https://img.alicdn.com/a.jpg',
      at,
      frameId: 3,
    });
    const frameUrl = 'https://qn.taobao.com/frame';
    expect(askOf({ ...page, frameUrl, menuItemId: 'quote', selectionText: '没收到' }, at)).toEqual({
      what: 'quote',
      text: '没收到',
      url: frameUrl,
      at,
      frameId: 3,
    });
  });
  it('is nothing when the browser does not say of what', () => {
    expect(askOf({ ...page, menuItemId: 'picture' }, at)).toBeNull();
    expect(askOf({ ...page, menuItemId: 'quote', selectionText: '' }, at)).toBeNull();
    expect(askOf({ ...page, menuItemId: 'other' }, at)).toBeNull();
  });
});

describe('passing it on', () => {
  beforeEach(() => fakeBrowser.reset());
  const noted = async (tabId: number) =>
    (await fakeBrowser.storage.session.get(captureAskKey(tabId)))[captureAskKey(tabId)];

  it('opens the panel while the gesture counts, and leaves it a note', async () => {
    const open = vi.spyOn(host, 'openPanel').mockResolvedValue(ok(null));
    const passing = passOn({ what: 'page', at, frameId: 0 }, { id: 7 });
    expect(open).toHaveBeenCalledWith({ tab: { id: 7 } });
    await passing;
    expect(await noted(7)).toEqual({ what: 'page', at, frameId: 0 });
  });
  it('does nothing for what is no ask, and without a tab', async () => {
    const open = vi.spyOn(host, 'openPanel').mockResolvedValue(ok(null));
    open.mockClear();
    await passOn(null, { id: 8 });
    await passOn({ what: 'page', at, frameId: 0 }, undefined);
    expect(open).not.toHaveBeenCalled();
    expect(await noted(8)).toBeUndefined();
  });
});
