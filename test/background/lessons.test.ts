import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lessonsChanged, lessonsWanted, siteOf } from '@/entrypoints/background/lessons';
import type { Sender } from '@/entrypoints/background/senders';
import type { Lesson, Platform } from '@/rules';
import { CONSOLE_MATCHES } from '@/utils/consoles';
import { failed, ok } from '@/utils/result';

const lesson = (site: Platform): Lesson => ({
  site,
  kind: 'case',
  page: 'aftersale',
  teaches: 'label',
  fact: 'appliedAt',
  label: '售后发起于',
});
const kept = async (site: Platform) => ok([lesson(site)]);
const consoleAt = (url: string): Sender => ({
  id: fakeBrowser.runtime.id,
  url,
  origin: new URL(url).origin,
  frameId: 0,
  tab: { id: 7 },
});
const PDD = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1';

beforeEach(() => fakeBrowser.reset());

describe('lessons', () => {
  it('go to a script of their own console', async () => {
    expect(await lessonsWanted({ url: PDD }, consoleAt(PDD), kept)).toEqual(ok([lesson('pdd')]));
    const tmall = 'https://refund2.tmall.com/dispute/detail.htm';
    expect(await lessonsWanted({ url: tmall }, consoleAt(tmall), kept)).toEqual(ok([lesson('taobao')]));
  });

  it.each([
    ['who speaks for another console', { url: 'https://qn.taobao.com/' }, consoleAt(PDD)],
    ['a page of somebody else', { url: 'https://example.com/' }, consoleAt('https://example.com/')],
    [
      'a surface, which asks the store itself',
      { url: PDD },
      { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html') },
    ],
    ['another extension', { url: PDD }, { ...consoleAt(PDD), id: 'other' }],
    ['who says no address', {}, consoleAt(PDD)],
    ['who says nothing', null, consoleAt(PDD)],
  ])('do not go to %s', async (_, message, sender) => {
    expect(await lessonsWanted(message, sender, kept)).toEqual(failed('failed'));
  });

  it('that cannot be had are a trouble, not none', async () => {
    const reply = await lessonsWanted({ url: PDD }, consoleAt(PDD), async () => failed('unavailable'));
    expect(reply).toEqual(failed('store-unavailable'));
  });

  it('know the console of every host that is read', () => {
    const hosts = CONSOLE_MATCHES.map((match) => new URL(match.replaceAll('*', '')).origin);
    expect(hosts.length).toBeGreaterThan(4);
    for (const origin of hosts) expect(siteOf({ origin }), origin).not.toBeNull();
    for (const host of ['eviltaobao.com', 'taobao.com.example.com', 'jd.com.cn']) {
      expect(siteOf({ origin: `https://${host}` }), host).toBeNull();
    }
  });
});

describe('that lessons changed', () => {
  const surface = () => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/desk.html') });
  const tell = vi.fn(async (_tab: number, _sent: { type: string; data?: unknown }) => ({ res: ok(null) }));

  beforeEach(() => {
    tell.mockClear();
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }, { id: 2 }, {}], sendMessage: tell });
  });

  it('is told to every tab, and not what', async () => {
    expect(await lessonsChanged(surface())).toEqual(ok(null));
    expect(tell.mock.calls.map(([tab, sent]) => [tab, sent])).toEqual([
      [1, { type: 'lessonsTaught', data: null }],
      [2, { type: 'lessonsTaught', data: null }],
    ]);
  });

  it('is no failure where a tab has nobody to hear it', async () => {
    tell.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    expect(await lessonsChanged(surface())).toEqual(ok(null));
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is not believed of a page', async () => {
    expect(await lessonsChanged(consoleAt(PDD))).toEqual(failed('failed'));
    expect(tell).not.toHaveBeenCalled();
  });
});
