import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ChatKeeper, chatCheckWanted, draftTyped } from '@/entrypoints/background/chat-check';
import { isChat, type Sender } from '@/entrypoints/background/senders';
import { BUILT_IN } from '@/storage';
import { LONGEST_DRAFT } from '@/utils/draft-check';
import { failed, ok } from '@/utils/result';

const OURS = 'test-extension-id';
const AT = Date.parse('2026-11-23T10:00:00+08:00');
const chat: Sender = {
  id: OURS,
  url: 'https://mms.pinduoduo.com/chat-merchant/index.html?r=1#/',
  origin: 'https://mms.pinduoduo.com',
  frameId: 0,
  tab: { id: 7 },
};
const STRANGERS: [string, Sender][] = [
  ['another extension', { ...chat, id: 'somebody-else' }],
  ['a frame in the chat', { ...chat, frameId: 3 }],
  ['the console beside it', { ...chat, url: 'https://mms.pinduoduo.com/aftersales/aftersale_list' }],
  ['a path that only begins like it', { ...chat, url: 'https://mms.pinduoduo.com/chat-merchant2/' }],
  ['a look-alike host', { ...chat, url: 'https://mms.pinduoduo.com.evil.cn/chat-merchant/' }],
  ['an origin that differs', { ...chat, origin: 'https://evil.cn' }],
  [
    'a page of our own',
    { id: OURS, url: `chrome-extension://${OURS}/desk.html`, frameId: 0, tab: { id: 1 } },
  ],
  ['no tab', { ...chat, tab: undefined }],
  ['no address', { ...chat, url: undefined }],
];

const keeperThat = (on: Awaited<ReturnType<ChatKeeper['chatCheckOn']>>) => ({
  chatCheckOn: vi.fn(async () => on),
  inUse: vi.fn(async () => BUILT_IN),
});
const check = (message: unknown, from = chat, keeper: ChatKeeper = keeperThat(ok(true))) =>
  draftTyped(message, from, keeper, AT);

beforeEach(() => {
  fakeBrowser.runtime.id = OURS;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://${OURS}${path}`);
});

describe('who may ask', () => {
  it('is our script in the chat', () => expect(isChat(chat)).toBe(true));

  it.each(STRANGERS)('is not %s', async (_, sender) => {
    const keeper = keeperThat(ok(true));
    expect(await check({ text: '加微信' }, sender, keeper)).toEqual(failed('refused'));
    expect(await chatCheckWanted(sender, keeper)).toEqual(ok(false));
    expect(keeper.chatCheckOn).not.toHaveBeenCalled();
  });
});

describe('whether it is wanted', () => {
  it.each([true, false])('is what the setting says: %s', async (on) =>
    expect(await chatCheckWanted(chat, keeperThat(ok(on)))).toEqual(ok(on)),
  );

  it('is not known when the store cannot be asked, and then nothing is looked through', async () => {
    const keeper = keeperThat(failed('unavailable'));
    expect(await chatCheckWanted(chat, keeper)).toEqual(failed('store-unavailable'));
    expect(await check({ text: '加微信' }, chat, keeper)).toEqual(failed('off'));
  });

  it('is asked again for every draft, since it may be switched off while a page is open', async () => {
    expect(await check({ text: '加微信' }, chat, keeperThat(ok(false)))).toEqual(failed('off'));
  });
});

describe('a draft', () => {
  it('is answered with what had better not be sent, each with its safe words', async () => {
    const answer = await check({ text: '加微信返你20，今天给您补发' });
    expect(answer.ok && answer.value.map(({ said, decision }) => [said, decision])).toEqual([
      ['加微信', 'check'],
      ['返你20', 'warn'],
      ['今天给您补发', 'warn'],
    ]);
    expect(answer.ok && answer.value.map(({ replacement }) => replacement)).not.toContain('');
  });

  it('names the clause with the day it was checked, and none where none is known', async () => {
    const answer = await check({ text: '加微信返你20' });
    const [weChat, money] = answer.ok ? answer.value : [];
    expect(weChat?.clause).toBeNull();
    expect(money?.clause).toMatchObject({
      source: '消费者权益保护法实施条例',
      checkedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('that promises says until when', async () => {
    const answer = await check({ text: '今天给您补发' });
    expect(answer.ok && answer.value[0]?.dueAt).toBe(Date.parse('2026-11-24T00:00:00+08:00'));
  });

  it('with nothing in it has no findings', async () =>
    expect(await check({ text: '您好，在的' })).toEqual(ok([])));

  it('that is too long is refused whole', async () => {
    expect(await check({ text: 'a'.repeat(LONGEST_DRAFT) })).toEqual(ok([]));
    expect(await check({ text: `${'a'.repeat(LONGEST_DRAFT)}微` })).toEqual(failed('too-long'));
  });

  it.each([null, undefined, 'text', {}, { text: 7 }, { text: ['加微信'] }])(
    'is a text and not %j',
    async (message) => expect(await check(message)).toEqual(failed('refused')),
  );
});
