import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrival, forgetTab, keepTabState, tabsShowing } from '@/entrypoints/background/tab-state';
import type { TabState } from '@/utils/messages';

const state = (caseKey: string | null): TabState => ({
  url: '',
  readAt: 1,
  caseKey,
  unreadable: null,
  missed: [],
  frameId: 0,
  list: null,
  named: null,
});

beforeEach(() => fakeBrowser.reset());

it('finds the tabs of a case, under any of its keys, and forgets closed ones', async () => {
  await fakeBrowser.storage.session.set({ 'dock:7': 99 });
  await keepTabState(7, state('a'));
  await keepTabState(8, state('b'));
  await keepTabState(9, state(null));
  expect((await tabsShowing(['a', 'b'])).map(({ tabId }) => tabId)).toEqual([7, 8]);
  await forgetTab(7);
  expect(await tabsShowing(['a'])).toEqual([]);
});

it('a page that cannot be read any more is still the case of its address, and of no other', async () => {
  const caseKeyOf = async () =>
    (await fakeBrowser.storage.session.get<Record<string, TabState>>('tab:7'))['tab:7']?.caseKey;
  await keepTabState(7, { ...state('a'), url: '/1' });
  await keepTabState(7, { ...state(null), url: '/1', unreadable: 'changed' });
  expect(await caseKeyOf()).toBe('a');
  // It shows no verdict, so none is sent there.
  expect(await tabsShowing(['a'])).toEqual([]);
  await keepTabState(7, { ...state(null), url: '/2', unreadable: 'changed' });
  expect(await caseKeyOf()).toBeNull();
});

it('lets the newest reading of a frame speak, whichever is kept first', () => {
  const older = arrival(1, 0, 100);
  const newer = arrival(1, 0, 200);
  const frame = arrival(1, 5, 150);
  expect([older(), newer(), frame()]).toEqual([false, true, true]);
});
