import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { CONSOLE_MATCHES, FRAMED_HOSTS, NO_CONSOLE_MATCHES } from '@/utils/consoles';
import { onMessage, sendMessage } from '@/utils/messages';
import { failed, ok } from '@/utils/result';
import type { Lifetime } from '../in-page/lifetime';
import { hearCaptures } from './capture';
import { createChips } from './chips';
import { followLessons } from './lessons';
import { createOutline } from './outline';
import { createPicker } from './pick';
import { MAPS, type PageMap } from './reader';
import { startSession } from './session';
import { createStrip } from './strip';
import { createTicker } from './ticker';
import { watchPage } from './watch';

export default defineContentScript({
  matches: CONSOLE_MATCHES,
  excludeMatches: NO_CONSOLE_MATCHES,
  // The build leaves this where a console has frames (wxt.config.ts).
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

    const outline = createOutline();
    onMessage('pointAt', ({ data }) => {
      if (data.fact === null) outline.clear();
      else if (!outline.show(() => session.placeOf(data), data.bring === true)) return failed('not-there');
      return ok(null);
    });
    let maps: readonly PageMap[] = MAPS;
    const picker = createPicker(outline, () => maps);
    onMessage('pick', ({ data }) => {
      if (data !== null) return picker.ask(data.fact);
      picker.giveUp();
      return failed('given-up');
    });
    hearCaptures(picker);
    // A panel that is closed says nothing any more; the line it holds breaks.
    browser.runtime.onConnect.addListener(({ onDisconnect }) =>
      onDisconnect.addListener(() => {
        outline.clear();
        picker.giveUp();
      }),
    );

    async function openPanel() {
      if (life.isInvalid) return;
      const reply = await sendMessage('openPanel').catch(() => failed('no-panel' as const));
      if (!reply.ok && !life.isInvalid) strip?.show({ kind: 'trouble', trouble: reply.trouble });
    }

    life.signal.addEventListener('abort', () => {
      chips.clear();
      outline.clear();
      picker.giveUp();
      strip?.show({ kind: 'orphaned' });
    });
    const { stirred, moved, left, ...hooks } = session.hooks;
    const lookAgain = watchPage(life, {
      ...hooks,
      stirred() {
        stirred();
        outline.place();
      },
      moved() {
        outline.clear();
        picker.giveUp();
        moved();
      },
      left() {
        outline.clear();
        left();
      },
    });
    onMessage('tellAgain', () => {
      session.tellAgain();
      lookAgain();
      return ok(null);
    });
    followLessons(life, (taught) => {
      maps = taught;
      session.teach(maps);
      lookAgain();
    });
  },
});
