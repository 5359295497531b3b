import { useEffect } from 'react';
import { isField } from '../use-keys';
import { useBound } from './bound';

/**
 * Esc leaves the field one is in, and what was typed stays: after it the single keys of the page are heard again. A
 * field with a way of its own to be left stops the key before it comes here.
 */
export function useLeaveFields(on: boolean): void {
  useBound(on ? ['#fields'] : []);
  useEffect(() => {
    if (!on) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null || !isField(event.target)) return;
      // A search box would be emptied by it.
      event.preventDefault();
      (event.target as HTMLElement).blur();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [on]);
}
