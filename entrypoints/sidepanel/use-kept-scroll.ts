import { useLayoutEffect } from 'react';

/** How far each case was read when it was left, px; as long as the panel stays open. */
const places = new Map<string, number>();

const goTo = (top: number) => window.scrollTo({ top, behavior: 'instant' });

/** Goes to a place that may not be there yet, since some sections read first; leaves off once a person moves. */
function reach(top: number): () => void {
  goTo(top);
  if (window.scrollY >= Math.floor(top)) return () => {};
  const leave = new AbortController();
  const growing = new ResizeObserver(() => {
    goTo(top);
    if (window.scrollY >= Math.floor(top)) leave.abort();
  });
  leave.signal.addEventListener('abort', () => growing.disconnect());
  for (const act of ['wheel', 'keydown', 'pointerdown'])
    window.addEventListener(act, () => leave.abort(), { signal: leave.signal });
  growing.observe(document.body);
  return () => leave.abort();
}

/** A case that is come back to stands where it was left; one that is new begins at its top. */
export function useKeptScroll(caseKey: string): void {
  useLayoutEffect(() => {
    const stop = reach(places.get(caseKey) ?? 0);
    return () => {
      stop();
      places.set(caseKey, window.scrollY);
    };
  }, [caseKey]);
}
