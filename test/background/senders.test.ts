import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Sender, senderOf, speaksFor } from '@/entrypoints/background/senders';

const OURS = 'test-extension-id';
const PAGE = 'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1';
const SURFACE = 'chrome-extension://test-extension-id/sidepanel.html';

beforeEach(() => {
  fakeBrowser.runtime.id = OURS;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://${OURS}${path}`);
});

const script: Sender = {
  id: OURS,
  url: PAGE,
  origin: 'https://mms.pinduoduo.com',
  frameId: 0,
  tab: { id: 7 },
};

describe('who speaks', () => {
  it.each<[string, Sender, string]>([
    ['a console page', script, 'console'],
    ['a console page where the browser tells no origin', { ...script, origin: undefined }, 'console'],
    [
      'a frame of a console',
      { ...script, url: 'https://qn.taobao.com/tp', origin: undefined, frameId: 3 },
      'console',
    ],
    [
      'a console never seen live',
      { ...script, url: 'https://fxg.jinritemai.com/ffa/morder/order/list', origin: undefined },
      'console',
    ],
    ['our side panel', { id: OURS, url: SURFACE }, 'surface'],
    ['our desk in a tab', { id: OURS, url: SURFACE, tab: { id: 7 }, frameId: 0 }, 'surface'],
    ['another extension', { ...script, id: 'somebody-else' }, 'stranger'],
    ['no extension at all', { ...script, id: undefined }, 'stranger'],
    [
      'a page that is no console',
      { ...script, url: 'https://www.taobao.com/', origin: undefined },
      'stranger',
    ],
    [
      'a look-alike host',
      { ...script, url: 'https://mms.pinduoduo.com.evil.cn/', origin: undefined },
      'stranger',
    ],
    [
      'a console without its lock',
      { ...script, url: 'http://mms.pinduoduo.com/', origin: undefined },
      'stranger',
    ],
    [
      'a console on another port',
      { ...script, url: 'https://mms.pinduoduo.com:8443/', origin: undefined },
      'stranger',
    ],
    ['an address and an origin that differ', { ...script, origin: 'https://evil.cn' }, 'stranger'],
    ['no tab', { ...script, tab: undefined }, 'stranger'],
    ['no address', { ...script, url: undefined }, 'stranger'],
    ['not an address', { ...script, url: 'pinduoduo' }, 'stranger'],
  ])('%s', (_, sender, kind) => expect(senderOf(sender).kind).toBe(kind));
});

it('lets a console speak for itself alone', () => {
  const sender = senderOf(script);
  if (sender.kind !== 'console') throw new Error('not a console');
  expect(speaksFor(sender, 'https://mms.pinduoduo.com/orders/list')).toBe(true);
  expect(speaksFor(sender, 'https://qn.taobao.com/home.htm')).toBe(false);
  expect(speaksFor(sender, 'nonsense')).toBe(false);
});
