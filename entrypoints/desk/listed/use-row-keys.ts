import { useEffect, useEffectEvent } from 'react';
import type { ListedRow } from '@/storage';
import { isTyping } from '../../shared/use-keys';

/**
 * ↑↓ or J and K walk through the drawn rows, P opens the chosen one's 进度, Esc closes it. Fields keep their own keys,
 * and a dialog keeps all of them.
 */
export function useRowKeys(
  rows: readonly ListedRow[],
  chosen: string | null,
  open: (id: string | null) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || document.querySelector('dialog[open]') !== null) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (event.key === 'Escape' && chosen !== null) open(null);
    else if (event.key === 'p' && chosen !== null) progressOf(chosen)?.click();
    else if (by !== undefined && rows.length > 0) {
      const here = rows.findIndex(({ id }) => id === chosen);
      const there = here === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by));
      const id = rows[there]?.id ?? null;
      open(id);
      if (id !== null) document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** The DOM id of a row. */
export const rowId = (id: string) => `row-${id}`;

const progressOf = (id: string) =>
  document.getElementById(rowId(id))?.querySelector<HTMLElement>('[data-progress]');
