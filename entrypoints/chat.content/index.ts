import { defineContentScript } from 'wxt/utils/define-content-script';
import { CHAT_MATCHES } from '@/utils/consoles';
import { sendMessage } from '@/utils/messages';
import { insist } from '../in-page/insist';
import type { Lifetime } from '../in-page/lifetime';
import { checkTyping } from './check-typing';

export default defineContentScript({
  matches: CHAT_MATCHES,
  runAt: 'document_idle',
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  /** Asks once; where nobody wants this, nothing of it is left in the page. */
  async main(life: Lifetime) {
    const wanted = await insist(
      () => sendMessage('chatCheckWanted'),
      () => !life.isInvalid,
    );
    if (wanted?.ok && wanted.value) checkTyping(life);
  },
});
