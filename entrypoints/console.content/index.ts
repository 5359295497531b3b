import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '@/utils/messages';
import { failed } from '@/utils/result';
import { createChips } from './chips';
import type { Lifetime } from './lifetime';
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
  main(life: Lifetime) {
    const isTop = window === window.top;
    if (!isTop && !FRAMED_HOSTS.includes(location.hostname)) return;

    const ticker = createTicker(life);
    const chips = createChips(life.signal, ticker);
    const strip = isTop ? createStrip(ticker, openPanel) : null;
    const session = startSession(life, chips, strip);
    onMessage('summaryChanged', ({ data }) => session.changedElsewhere(data));

    async function openPanel() {
      if (life.isInvalid) return;
      const reply = await sendMessage('openPanel').catch(() => failed('no-panel' as const));
      if (!reply.ok && !life.isInvalid) strip?.show({ kind: 'trouble', trouble: reply.trouble });
    }

    life.signal.addEventListener('abort', () => {
      chips.clear();
      strip?.show({ kind: 'orphaned' });
    });
    watchPage(life, session.hooks);
  },
});
