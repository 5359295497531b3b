import { useBound } from '../../shared/keys/bound';
import { oneStep } from '../../shared/one-step';
import { useKeyDown } from '../../shared/use-key-down';
import { isField } from '../../shared/use-keys';
import { rowId } from './row-id';

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
  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return;
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    // A key held down walks on, and does nothing else twice.
    const by = STEPS.get(event.key);
    if (by !== undefined && ids.length > 0) {
      const there = oneStep(ids, at, by);
      const id = ids[there];
      if (id !== undefined) onMove(id, there);
    } else if (event.repeat) return;
    else if (event.key === 'Escape' && canLeave) onLeave();
    else if (event.key === 'p' && at !== null) progressOf(at)?.click();
    else if (event.key === 'Enter' && at !== null && !isPressed(event.target)) onOpen(at);
    else return;
    event.preventDefault();
  });
}

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
]);

/** What Enter presses by itself. */
const isPressed = (target: EventTarget | null) =>
  target instanceof Element && target.matches('a, button, summary');

const progressOf = (id: string) =>
  document.getElementById(rowId(id))?.querySelector<HTMLElement>('[data-progress]');
