import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotice } from '@/entrypoints/background/open-case';
import { rememberCases } from '@/entrypoints/background/told-cases';
import { parseQuery } from '@/entrypoints/desk/radar/radar-query';
import { MOST_IN_ADDRESS } from '@/utils/only-cases';

const opened: string[] = [];
const keys = (n: number) => Array.from({ length: n }, (_, nth) => `tmall|张三的店|${nth}`);

beforeEach(() => {
  fakeBrowser.reset();
  opened.length = 0;
  const notifications = fakeBrowser.notifications as { clear: unknown };
  notifications.clear = vi.fn(async () => true);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://x${path}`);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    opened.push(url);
  }) as unknown as typeof fakeBrowser.tabs.create);
});

const query = () => {
  const { pathname, hash } = new URL(opened[0] ?? '');
  expect([opened.length, pathname, hash.split('?')[0]]).toEqual([1, '/desk.html', '#radar']);
  return parseQuery(hash.split('?')[1] ?? '');
};

describe('a click on a notification', () => {
  it('of several cases opens the radar with these and no others', async () => {
    await rememberCases('tmall|s|1', keys(2));
    await rememberCases('several|4', keys(4));
    await openNotice('several|4');
    expect(query()).toMatchObject({ view: 'all', only: { cases: keys(4) } });
  });

  it('keeps the newer word of the same notification', async () => {
    await rememberCases('tmall|s|1', keys(2));
    await rememberCases('tmall|s|1', keys(3));
    await openNotice('tmall|s|1');
    expect(query().only).toEqual({ cases: keys(3) });
  });

  it('of more than an address holds, or of one that was forgotten, opens what a shift begins with', async () => {
    await rememberCases('several|9', keys(MOST_IN_ADDRESS + 1));
    await openNotice('several|9');
    expect(query()).toMatchObject({ view: 'start', only: null });
  });

  it('forgets the oldest, so that a month without a restart keeps little', async () => {
    for (let nth = 0; nth < 30; nth++) await rememberCases(`several|${nth}`, keys(2));
    const { told } = await fakeBrowser.storage.session.get('told');
    expect((told as unknown[]).length).toBeLessThanOrEqual(20);
  });
});
