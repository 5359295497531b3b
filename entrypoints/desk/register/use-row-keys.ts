import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../sidepanel/use-keys';
import type { RegisterItem } from './item';

/** ↑↓ or J and K walk through the drawn cases, Esc closes the open one. Fields keep their own keys. */
export function useRowKeys(
  items: readonly RegisterItem[],
  chosen: string | null,
  open: (key: string | null) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event)) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (event.key === 'Escape' && chosen !== null) open(null);
    else if (by !== undefined && items.length > 0) {
      const here = items.findIndex(({ row }) => row.key === chosen);
      const there = here === -1 ? 0 : Math.min(items.length - 1, Math.max(0, here + by));
      const key = items[there]?.row.key ?? null;
      open(key);
      if (key !== null) document.getElementById(rowId(key))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** The DOM id of a case's row. */
export const rowId = (key: string) => `row-${key}`;
