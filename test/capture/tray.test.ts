import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Capture } from '@/entrypoints/sidepanel/capture/capture';
import { followTray, putIn, takeOut, useTray } from '@/entrypoints/sidepanel/capture/tray';

const capture = (id: string): Capture => ({
  id,
  at: 1,
  form: 'quote',
  url: '',
  caseKey: null,
  need: null,
  text: id,
  tree: null,
  picture: null,
  remarks: [],
});
const ids = () => useTray.getState().captures.map(({ id }) => id);
const isVolatile = (id: string) => useTray.getState().volatile.has(id);

beforeEach(() => {
  fakeBrowser.reset();
  useTray.setState({ captures: [], volatile: new Set() });
});

describe('captures that are not kept yet', () => {
  it('are there again for the next panel, the oldest first', async () => {
    await putIn(capture('2'));
    await putIn(capture('1'));
    useTray.setState({ captures: [] });
    const leave = followTray();
    await vi.waitFor(() => expect(ids()).toEqual(['1', '2']));
    leave();
  });

  it('that were kept or dropped in one panel are gone in all, and for good', async () => {
    const leave = followTray();
    await putIn(capture('1'));
    await takeOut('1');
    expect(ids()).toEqual([]);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    leave();
  });

  it('are said to be gone with the panel when the session has no room for them, and are not lost now', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(
      new Error('QUOTA_BYTES quota exceeded'),
    );
    await putIn(capture('1'));
    expect(ids()).toEqual(['1']);
    expect(isVolatile('1')).toBe(true);
    await putIn(capture('2'));
    expect(isVolatile('2')).toBe(false);
  });

  it('stay where they are while the panel starts: what it finds joins what it has', async () => {
    await putIn(capture('2'));
    useTray.setState({ captures: [capture('1')] });
    const leave = followTray();
    await vi.waitFor(() => expect(ids()).toEqual(['1', '2']));
    leave();
  });
});
