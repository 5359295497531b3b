/** Runs when the page has nothing better to do; at once where nobody can tell when that is. Returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    run();
    return () => {};
  }
  const waiting = requestIdleCallback(run);
  return () => cancelIdleCallback(waiting);
}
