import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, type PageSummary, sendMessage } from '@/utils/messages';
import { failed, ok } from '@/utils/result';

type Listener = (sent: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const sender = { id: 'us', frameId: 0 };
const none: PageSummary = { kind: 'none' };
let listeners: Listener[] = [];

/** A wire as browsers lay it: the first `true` keeps it open, what is sent becomes JSON, else nobody answers. */
function send(sent: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
    const open = listeners.map((hear) => hear(json(sent), sender, (answer) => resolve(json(answer))));
    if (!open.includes(true)) resolve(undefined);
  });
}

beforeEach(() => {
  listeners = [];
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((hear) => {
    listeners.push(hear as Listener);
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send);
});

describe('a message', () => {
  it('is heard with its data and its sender, and answered', async () => {
    const heard = vi.fn(async () => ok(null));
    onMessage('caseChanged', heard);
    expect(await sendMessage('caseChanged', { caseKey: 'k' })).toEqual(ok(null));
    expect(heard).toHaveBeenCalledWith({ data: { caseKey: 'k' }, sender });
  });

  it('reaches the handler of its kind only', async () => {
    onMessage('openPanel', () => failed('no-panel'));
    onMessage('caseChanged', () => ok(null));
    expect(await sendMessage('openPanel')).toEqual(failed('no-panel'));
  });

  it('is handled before anything is awaited: a gesture of the person lasts no longer', () => {
    const heard = vi.fn(() => ok(null));
    onMessage('openPanel', heard);
    void sendMessage('openPanel');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('may be answered with nothing, which is not the same as by nobody', async () => {
    onMessage('summaryChanged', () => {});
    await expect(sendMessage('summaryChanged', none)).resolves.toBeUndefined();
  });
});

describe('what is no success', () => {
  it('no reply', async () => {
    await expect(sendMessage('openPanel')).rejects.toThrow('No reply');
    onMessage('caseChanged', () => ok(null));
    await expect(sendMessage('openPanel')).rejects.toThrow('No reply');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('boom');
      },
    ],
    ['rejects', () => Promise.reject(new Error('boom'))],
  ])('a handler that %s', async (_, handle) => {
    onMessage('openPanel', handle);
    await expect(sendMessage('openPanel')).rejects.toThrow('boom');
  });

  it('an extension that is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(sendMessage('openPanel')).rejects.toThrow('invalidated');
  });
});

it.each([null, 'text', 7, [], {}, { type: 'toString' }, { type: ['openPanel'] }])(
  'leaves %j to others',
  async (strange) => {
    const heard = vi.fn(() => ok(null));
    onMessage('openPanel', heard);
    expect(await send(strange)).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
  },
);

it('goes to a tab, and there to one frame if that is named', async () => {
  const toTab = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({} as never);
  await sendMessage('summaryChanged', none, { tabId: 7 });
  await sendMessage('summaryChanged', none, { tabId: 7, frameId: 0 });
  const sent = { type: 'summaryChanged', data: none };
  expect(toTab.mock.calls).toEqual([
    [7, sent, {}],
    [7, sent, { frameId: 0 }],
  ]);
  expect(fakeBrowser.runtime.sendMessage).not.toHaveBeenCalled();
});
