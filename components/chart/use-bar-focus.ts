import { type FocusEvent, type KeyboardEvent, useMemo } from 'react';

const WAY: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const orderOf = (bar: Element): number => Number(bar.getAttribute('data-order'));

export type BarFocus = {
  /** At which bar the Tab key stops. */
  stop(): number;
  /** Told of each bar that is drawn. */
  drawn(bar: SVGGElement | null): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(): void;
};

/**
 * One chart is one stop of the Tab key, and arrows lead from bar to bar in the order people read them. Not in
 * React's state: the chart library makes every bar anew whenever it draws, and a bar that had the focus must get
 * it back then, or a refresh would throw a person out of the chart.
 */
export function useBarFocus(): BarFocus {
  return useMemo(() => {
    let stop = 0;
    let within = false;
    return {
      stop: () => stop,
      drawn(bar) {
        const lost = within && document.activeElement === document.body;
        if (bar !== null && lost && orderOf(bar) === stop) bar.focus();
      },
      onFocus({ target, currentTarget }) {
        within = true;
        if (!target.hasAttribute('data-order')) return;
        stop = orderOf(target);
        for (const bar of currentTarget.querySelectorAll('[data-order][tabindex]')) {
          bar.setAttribute('tabindex', bar === target ? '0' : '-1');
        }
      },
      // A bar that is taken away in a new drawing says nothing here: only a person who leaves does.
      onBlur() {
        within = false;
      },
      onKeyDown(event) {
        const way = WAY[event.key];
        if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        const all = [...event.currentTarget.querySelectorAll<SVGElement>('[data-order]')].sort(
          (a, b) => orderOf(a) - orderOf(b),
        );
        const next = all[all.indexOf(event.target as SVGElement) + way];
        if (next === undefined) return;
        event.preventDefault();
        next.focus();
      },
    };
  }, []);
}
