/**
 * The page's one ticking clock. Everything that shows time passing listens here, so a page has one timer
 * however many countdowns it draws, and none while it is hidden or nobody listens.
 */
type Listener = () => void;

const listeners = new Set<Listener>();
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

const SECOND = 1000;

/** Wakes on the whole second, so that all countdowns of all windows turn together. */
function schedule() {
  timer = setTimeout(tick, SECOND - (Date.now() % SECOND));
}

function tick() {
  now = Date.now();
  schedule();
  for (const listener of listeners) listener();
}

function stop() {
  clearTimeout(timer);
  timer = undefined;
}

function onVisibility() {
  stop();
  if (!document.hidden) tick();
}

/** Calls `listener` every second while the page can be seen. Returns the way to leave. */
export function subscribe(listener: Listener): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    document.addEventListener('visibilitychange', onVisibility);
    if (!document.hidden) schedule();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibility);
    stop();
  };
}

/** The last tick, epoch ms; the present when nothing ticks. Steady between ticks, as React asks of a snapshot. */
export function lastTick(): number {
  if (listeners.size === 0 && Date.now() - now >= SECOND) now = Date.now();
  return now;
}
