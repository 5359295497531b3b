/**
 * The slim card in the page: whose turn, what to do, the one open question, the running clock. It carries no
 * note and nothing of the buyer: page code can find text even in a closed shadow root.
 */
import { createShadowHost } from '../in-page/shadow-host';
import style from './strip.css?inline';
import { createStripCard } from './strip-card';
import { makeMovable } from './strip-place';
import { clockOf, type StripState, viewOf } from './strip-view';
import type { Ticker } from './ticker';

export type Strip = {
  show(state: StripState): void;
};

/** Seconds between two looks at the time. */
const COUNTING_DOWN = 1;
const GROWING_OLD = 5;

/** @param openPanel called inside the click, while the person's gesture still counts */
export function createStrip(ticker: Ticker, openPanel: () => void): Strip {
  const { host, root } = createShadowHost('aftersale-desk-strip', style);
  const card = createStripCard();
  root.append(card.card);
  // Made now, since an extension that is gone has no words left.
  const lastView = viewOf({ kind: 'orphaned' }, 0);

  let state: StripState = { kind: 'hidden' };
  let drawn = '';
  let beat = 0;
  let stopTicking = () => {};

  /** Returns whether a clock is running. */
  const draw = (now: number): boolean => {
    const view = state.kind === 'orphaned' ? lastView : viewOf(state, now);
    if (view === null) {
      host.remove();
      return false;
    }
    card.writeClock(clockOf(view, now));
    const looks = JSON.stringify(view);
    if (looks !== drawn) card.write(view);
    drawn = looks;
    if (!host.isConnected) document.documentElement.append(host);
    return view.endsAt !== null;
  };

  /** 0 = not at all. */
  const tick = (seconds: number) => {
    if (seconds === beat) return;
    beat = seconds;
    stopTicking();
    stopTicking = seconds === 0 ? () => {} : ticker.every(seconds, draw);
  };

  const place = makeMovable(card.card, card.grip, ({ right, top, folded }) => {
    host.style.setProperty('--right', `${right}px`);
    host.style.setProperty('--top', `${top}px`);
    card.dress(folded);
  });
  card.fold.addEventListener('click', () => place.fold());
  card.open.addEventListener('click', openPanel);

  return {
    show(next) {
      state = next;
      const running = draw(Date.now());
      tick(host.isConnected ? (running ? COUNTING_DOWN : GROWING_OLD) : 0);
    },
  };
}
