import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/utils/messages';
import { createChips } from './chips';
import { startSession } from './session';
import { createStrip } from './strip';
import { createTicker } from './ticker';
import { watchPage } from './watch';

/** Hosts whose consoles serve parts of a page from frames; anywhere else a frame is not the console. */
const FRAMED_HOSTS = ['qn.taobao.com', 'myseller.taobao.com'];

export default defineContentScript({
  matches: [
    'https://qn.taobao.com/*',
    'https://myseller.taobao.com/*',
    'https://refund2.taobao.com/dispute/*',
    'https://refund2.tmall.com/dispute/*',
    'https://mms.pinduoduo.com/*',
  ],
  allFrames: true,
  runAt: 'document_idle',
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const isTop = window === window.top;
    if (!isTop && !FRAMED_HOSTS.includes(location.hostname)) return;

    const ticker = createTicker(ctx.signal, () => ctx.isValid);
    const chips = createChips(ctx.signal, ticker);
    const strip = isTop ? createStrip(ticker, openPanel) : null;
    const session = startSession(ctx, chips, strip);
    const stopListening = onMessage('summaryChanged', ({ data }) => session.changedElsewhere(data));

    function openPanel() {
      if (ctx.isInvalid) return;
      sendMessage('openPanel').then(
        (reply) => {
          if (!reply?.ok) strip?.show({ kind: 'trouble', trouble: reply?.trouble ?? 'no-panel' });
        },
        () => ctx.isValid && strip?.show({ kind: 'trouble', trouble: 'no-panel' }),
      );
    }

    ctx.onInvalidated(() => {
      chips.clear();
      // A newer script of the same extension has taken over, or the extension is gone from under the page.
      if (browser.runtime?.id === undefined) strip?.show({ kind: 'orphaned' });
      else {
        stopListening();
        strip?.remove();
      }
    });
    watchPage(ctx, session.hooks);
  },
});
