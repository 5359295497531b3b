/** Points at where a fact was read, in the page of a tab. */
import { browser } from 'wxt/browser';
import { type PointAt, sendMessage } from '@/utils/messages';
import { failed } from '@/utils/result';
import type { TabPage } from './target';

export type Pointer = {
  /** @returns false when the page does not show it now, or nobody answers there */
  point(at: Omit<PointAt, 'url'>): Promise<boolean>;
  /** Points at nothing any more. */
  rest(): void;
  /** Lets go of the page. */
  end(): void;
};

export function createPointer({ tabId, frameId, url }: TabPage): Pointer {
  const to = { tabId, frameId };
  /** While it holds, the page knows that somebody looks; a closed or killed panel breaks it without a word. */
  let line: { disconnect(): void } | null = null;

  const hold = () => {
    const port = browser.tabs.connect(tabId, { frameId });
    port.onDisconnect.addListener(() => {
      // Asked for, or the browser calls it an error nobody looked at.
      void browser.runtime.lastError;
      line = null;
    });
    return port;
  };

  return {
    async point(at) {
      line ??= hold();
      const reply = await sendMessage('pointAt', { ...at, url }, to).catch(() =>
        failed('not-there' as const),
      );
      return reply.ok;
    },
    rest() {
      if (line !== null) sendMessage('pointAt', { fact: null }, to).catch(() => {});
    },
    end() {
      line?.disconnect();
      line = null;
    },
  };
}
