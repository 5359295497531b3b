import { useEffect, useRef } from 'react';

type Names = { current: readonly string[] };

const holders = new Set<Names>();

/** Tells the key map what is bound as long as the caller is on the screen, so that the map never shows a dead key. */
export function useBound(names: readonly string[]): void {
  // Not an effect event: the map asks while it is drawn.
  const held = useRef(names);
  useEffect(() => {
    held.current = names;
  });
  useEffect(() => {
    holders.add(held);
    return () => void holders.delete(held);
  }, []);
}

/** What is bound on this page at this moment. */
export const boundNow = (): ReadonlySet<string> => new Set([...holders].flatMap(({ current }) => current));
