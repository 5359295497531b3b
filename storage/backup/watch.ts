/** How long work is watched and stopped. Nothing here holds the page for more than a moment. */
export type Watch = {
  signal?: AbortSignal;
  /** Called now and then; in rows or bytes, whatever the work counts. */
  onProgress?: (done: number, total: number) => void;
};

/** Well under a frame, so that a slow machine still stays below 50 ms. */
const LONGEST_STRETCH_MS = 10;

/**
 * A pause for the page, called as often as one likes: it lets other tasks run when this one has run for a while, and
 * throws when the person stopped it. A message, since timers of a hidden tab come once a second.
 */
export function breather(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < LONGEST_STRETCH_MS) return;
    await nextTask();
    since = performance.now();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
