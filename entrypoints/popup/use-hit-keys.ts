import { useLayoutEffect } from 'react';
import { useKeyDown } from '../shared/use-key-down';
import { usePopup } from './store';

/**
 * ↑↓ choose among `count` hits, Enter acts on the chosen one, Esc clears the box; with an empty box Esc is
 * left to the browser, which closes the popup. Keys that build a Chinese word in an input method are not ours.
 */
export function useHitKeys(count: number, act: (index: number) => void): void {
  // Said to the box with the list, not after it: the box may point at what is drawn, and only at that.
  useLayoutEffect(() => {
    usePopup.setState({ found: count });
    return () => usePopup.setState({ found: 0 });
  }, [count]);
  useKeyDown((event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { query, chosen, choose, type } = usePopup.getState();
    if (query.trim() === '') return;
    // A focused button keeps its own Enter.
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter' && chosen < count) act(chosen);
    else if (event.key === 'ArrowDown' && count > 0) choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) choose((chosen + count - 1) % count);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  });
}
