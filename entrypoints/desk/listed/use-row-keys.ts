import { useEffect, useEffectEvent } from 'react';
import { useBound } from '../../shared/keys/bound';
import { isField } from '../../shared/use-keys';

type Options = {
  /** All rows in their order, also those that are not drawn. */
  ids: readonly string[];
  /** The row the keys start from. */
  at: string | null;
  onMove: (id: string, index: number) => void;
  /** Enter, where no button has the focus. */
  onOpen: (id: string) => void;
  /** Whether there is something Esc leaves. */
  canLeave: boolean;
  onLeave: () => void;
};

/**
 * ↑↓ or J and K walk through the rows, Enter opens one, P opens its 进度, Esc leaves. Fields keep their own keys, and a
 * dialog keeps all of them.
 */
export function useRowKeys({ ids, at, onMove, onOpen, canLeave, onLeave }: Options): void {
  useBound(['#rows']);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return;
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    // A key held down walks on, and does nothing else twice.
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (by !== undefined && ids.length > 0) {
      const here = at === null ? -1 : ids.indexOf(at);
      const there = here === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, here + by));
      const id = ids[there];
      if (id !== undefined) onMove(id, there);
    } else if (event.repeat) return;
    else if (event.key === 'Escape' && canLeave) onLeave();
    else if (event.key === 'p' && at !== null) progressOf(at)?.click();
    else if (event.key === 'Enter' && at !== null && !isPressed(event.target)) onOpen(at);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** What Enter presses by itself. */
const isPressed = (target: EventTarget | null) =>
  target instanceof Element && target.matches('a, button, summary');

/** The DOM id of a row. */
export const rowId = (id: string) => `row-${id}`;

const progressOf = (id: string) =>
  document.getElementById(rowId(id))?.querySelector<HTMLElement>('[data-progress]');
