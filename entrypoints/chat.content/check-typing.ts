/** The check under the box of a web chat: what is typed, asked about, shown; and how all of it ends. */
import { sendMessage } from '@/utils/messages';
import { insist } from '../in-page/insist';
import type { Lifetime } from '../in-page/lifetime';
import { createAsking } from './asking';
import { createCard } from './card';
import { hearCopyKeys } from './copy-keys';
import { watchBox } from './watch-box';

/** Until the extension is gone, it is switched off, or the person puts the card of this page away. */
export function checkTyping(life: Lifetime): void {
  const end = new AbortController();
  const { signal } = end;
  const stop = () => end.abort();
  life.signal.addEventListener('abort', stop);

  const card = createCard(stop);
  const asking = createAsking(
    (text, isNewest) =>
      insist(
        () => sendMessage('draftTyped', { text }),
        () => !life.isInvalid && !signal.aborted && isNewest(),
      ),
    (shown) => {
      if (signal.aborted) return;
      if (shown.kind === 'off') return stop();
      card.show(shown, watch.box());
      // What stands there must stay true: a page empties its box without a word when a message is sent.
      if (shown.kind !== 'nothing') watch.lookAgain();
    },
  );
  const watch = watchBox(signal, () => life.isInvalid, {
    changing() {
      asking.changing();
      card.lag();
    },
    paused(text) {
      const stands = asking.of(text);
      card.place(watch.box());
      return stands;
    },
    left: asking.drop,
    isOurs: card.holdsFocus,
  });
  hearCopyKeys(signal, card.copy);
  signal.addEventListener('abort', () => {
    asking.drop();
    card.remove();
  });
}
