import { useEffect, useEffectEvent } from 'react';

/**
 * Hears every key of the page as long as the caller is on the screen. `act` is always the one of what is drawn now:
 * a listener put anew by each drawing would miss a key in between.
 */
export function useKeyDown(act: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(act);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
