import { useEffect, useRef } from 'react';
import { rowId } from './row-id';

/** Gives the focus to what opens a row, as soon as the row is drawn: the list may have to scroll to it first. */
export function useRowFocus(): (id: string | null) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const row = wanted.current === null ? null : document.getElementById(rowId(wanted.current));
    if (row === null) return;
    row.querySelector<HTMLElement>('[data-opens]')?.focus({ preventScroll: true });
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
