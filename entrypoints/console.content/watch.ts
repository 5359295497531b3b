/**
 * When to read the page again: after it changed, after it moved to another address, after it came back into
 * view, and once a minute. Nothing runs while the page is hidden.
 */
import type { Lifetime } from '../in-page/lifetime';
import { isOwn } from '../in-page/shadow-host';
import { isTick } from './tick';

/** What a reading brought: news, nothing new, or a page that is still on its way and worth another look soon. */
export type Look = 'changed' | 'same' | 'unsettled';

export type PageHooks = {
  /** Reads the page in steps, for the look that follows it. Given up when the page changes meanwhile. */
  readAhead?(): Iterator<void>;
  /** Reads the page now; called at most once a second. */
  look(): Look;
  /** The address changed: whatever is shown is about another page. */
  moved(): void;
  /** What changed in the page, all of it. */
  arrived?(records: MutationRecord[]): void;
  /** Something in the page changed, so that things may stand elsewhere. */
  stirred(): void;
  /** The document is being left, for good or into the back/forward cache. */
  left(): void;
};

/** Epoch ms apart at least, growing while a restless page says nothing new. */
const PAUSES = [1_000, 2_000, 5_000] as const;
/** A quiet page is read this often, so that what is shown is never older than it says. */
const HEARTBEAT = 60_000;
/** A busy page still gets its reading. */
const IDLE_AT_MOST = 300;
/** So much of a long page is read in one go, in ms, and so soon it goes on. */
const SLICE = 8;
const SLICES_APART = 50;
/** A page that changes under so many readings is read in one go after all. */
const MOST_TRIES = 3;

const OBSERVED = { childList: true, subtree: true, characterData: true, characterDataOldValue: true };

/** The pause after a look: the shortest after news or before some, the next longer one after none. */
export function nextPause(pause: number, look: Look): number {
  if (look !== 'same') return PAUSES[0];
  return PAUSES.find((longer) => longer > pause) ?? PAUSES[PAUSES.length - 1] ?? pause;
}

/** Whether a mutation may change a reading: not our own host, not a countdown running on. */
export function isNews(record: MutationRecord): boolean {
  if (record.type === 'childList') {
    const touched = [...record.addedNodes, ...record.removedNodes];
    if (touched.length > 0 && touched.every(isOwn)) return false;
  }
  return !isTick(record);
}

/**
 * Starts watching; ends by itself when the script is invalidated.
 * @returns how to ask for another look, when what the reader knows has changed and the page has not
 */
export function watchPage(life: Lifetime, hooks: PageHooks): () => void {
  const during = { signal: life.signal };
  let href = location.href;
  let pause: number = PAUSES[0];
  let lastLook = 0;
  let plannedFor = Number.POSITIVE_INFINITY;
  let cancel = () => {};
  /** Whether the page has changed since it began to be read. */
  let changed = false;

  const read = (tries = 0) => {
    changed = false;
    const steps = tries < MOST_TRIES ? hooks.readAhead?.() : undefined;
    const goOn = () => {
      if (life.isInvalid) return;
      const until = performance.now() + SLICE;
      while (steps && !changed && performance.now() <= until) if (steps.next().done) return look();
      if (!steps) look();
      else cancel = whenIdle(changed ? () => read(tries + 1) : goOn, SLICES_APART);
    };
    goOn();
  };

  const look = () => {
    plannedFor = Number.POSITIVE_INFINITY;
    if (life.isInvalid) return;
    hasMoved();
    lastLook = Date.now();
    const brought = hooks.look();
    pause = nextPause(pause, brought);
    plan(lastLook + (brought === 'unsettled' ? pause : HEARTBEAT));
  };

  /** The earlier of what is planned and what is asked for; a look already waiting for an idle moment stays. */
  const plan = (at: number) => {
    if (at >= plannedFor) return;
    cancel();
    plannedFor = at;
    const timer = setTimeout(() => {
      plannedFor = 0;
      cancel = whenIdle(read, IDLE_AT_MOST);
    }, at - Date.now());
    cancel = () => clearTimeout(timer);
  };

  /** A single-page console moves without loading; its old case must not stay on show a moment longer. */
  const hasMoved = () => {
    if (location.href === href) return false;
    href = location.href;
    pause = PAUSES[0];
    changed = true;
    hooks.moved();
    return true;
  };
  const checkAddress = () => {
    if (hasMoved()) plan(Date.now());
  };

  const observer = new MutationObserver((records) => {
    checkAddress();
    hooks.arrived?.(records);
    // While a long page is being read, what changes may belong to what was read already.
    changed ||= plannedFor === 0 && records.some(isNews);
    const at = lastLook + pause;
    // With a look already planned there is nothing to find out; otherwise a countdown running on stirs nothing.
    if (at < plannedFor) {
      if (!records.some(isNews)) return;
      plan(at);
    }
    hooks.stirred();
  });

  const suspend = () => {
    observer.disconnect();
    cancel();
    plannedFor = Number.POSITIVE_INFINITY;
  };
  const resume = () => {
    suspend();
    if (document.hidden || life.isInvalid) return;
    observer.observe(document, OBSERVED);
    pause = PAUSES[0];
    plan(Date.now());
  };

  const begin = () => {
    document.addEventListener('visibilitychange', resume, during);
    addEventListener('popstate', checkAddress, during);
    addEventListener('hashchange', checkAddress, during);
    addEventListener('pageshow', (event) => event.persisted && resume(), during);
    addEventListener(
      'pagehide',
      () => {
        suspend();
        hooks.left();
      },
      during,
    );
    window.navigation?.addEventListener('currententrychange', checkAddress, during);
    during.signal.addEventListener('abort', suspend);
    resume();
  };

  // Chrome's, and not yet in the shared types.
  if ((document as { prerendering?: boolean }).prerendering === true) {
    document.addEventListener('prerenderingchange', begin, { once: true, ...during });
  } else {
    begin();
  }
  return () => {
    changed = true;
    resume();
  };
}

/** Runs in an idle moment, `atMost` ms from now; returns how to take it back. */
function whenIdle(run: () => void, atMost: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(() => run(), { timeout: atMost });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 0);
  return () => clearTimeout(id);
}
