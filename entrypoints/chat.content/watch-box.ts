/** When the box is looked at: after a pause in typing, never within a composition, and only while one is in it. */
import { boxOf, hasFocus, textOf } from './box';

/** Milliseconds without a letter. */
const PAUSE = 400;
/** Milliseconds between two looks while something is shown. */
const STANDING = 500;

export type BoxHooks = {
  /** A letter came; what is shown is of the text before it. */
  changing(): void;
  /** What stands in the box now. Returns whether something is shown of it. */
  paused(text: string): boolean;
  /** The box is gone or was left: nothing is being typed. */
  left(): void;
  /** Whether the focus is on something of ours; then the box was not left. */
  isOurs(): boolean;
};

/** Listens without ever stopping an event, and takes none back. */
export function watchBox(signal: AbortSignal, isOver: () => boolean, hooks: BoxHooks) {
  let box: HTMLElement | null = null;
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };
  const look = () => {
    // Asked first: it is what tells a script that its extension is gone.
    if (isOver() || signal.aborted || box === null || composing || document.hidden) return;
    if (!box.isConnected || !(hasFocus(box) || hooks.isOurs())) {
      if (!box.isConnected) box = null;
      hooks.left();
    } else if (hooks.paused(textOf(box))) later(STANDING);
  };
  const typed = (event: Event, inComposition: boolean) => {
    const found = boxOf(event);
    if (found === null) return;
    if (box !== null && box !== found) hooks.left();
    box = found;
    composing = inComposition;
    hooks.changing();
    if (composing) clearTimeout(timer);
    else later(PAUSE);
  };

  const during = { capture: true, passive: true, signal };
  document.addEventListener(
    'input',
    (event) => typed(event, (event as InputEvent).isComposing === true),
    during,
  );
  document.addEventListener('compositionstart', (event) => typed(event, true), during);
  document.addEventListener('compositionend', (event) => typed(event, false), during);
  // Back in the box one has typed in: what was said of its words still holds for them.
  document.addEventListener('focusin', (event) => box !== null && boxOf(event) === box && later(0), during);
  document.addEventListener('focusout', () => box !== null && !composing && later(0), during);
  document.addEventListener('visibilitychange', () => box !== null && later(0), during);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    box: () => box,
    lookAgain: () => later(STANDING),
  };
}
