import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useRef, useState } from 'react';

/** Lines drawn beyond both edges, so that a turn of the wheel finds them drawn. */
const BEYOND = 10;
/** What is read of the store comes in whole steps of so many lines: scrolling a little reads nothing. */
const STEP = 50;

type Options = {
  /** A name of each line, in their order; a line keeps its place on the screen and its state by it. */
  keys: readonly string[];
  /** How tall a line usually is, in rem; each is measured once it is drawn. */
  rem: number;
};

export type DrawnLine = { index: number; key: string /** Empty space above it, px. */; gap: number };

export type Window = {
  /** The element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  lines: readonly DrawnLine[];
  /** Empty space below the last line, px. */
  below: number;
  /** For each drawn line, which says its place in `data-index`. */
  measure: (element: Element | null) => void;
  /** The part to read: `from ≤ index < to`, in steps. */
  from: number;
  to: number;
  show: (index: number) => void;
  /** For what holds the lines: the one with the focus stays drawn, or what is typed in it would be lost. */
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
};

/** The part of a long list that is on the screen. */
export function useWindow({ keys, rem }: Options): Window {
  const scroller = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const held = focused.current === null ? -1 : keys.indexOf(focused.current);
      return held === -1 || drawn.includes(held) ? drawn : [...drawn, held].sort((a, b) => a - b);
    },
    [keys],
  );
  // Asked of the browser once: every line that is not drawn yet is estimated at each turn of the wheel.
  const [root] = useState(rootSize);
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rem * root, [rem, root]),
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    overscan: BEYOND,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  return {
    scroller,
    lines: items.map(({ index, key, start }, nth) => ({
      index,
      key: String(key),
      gap: start - (items[nth - 1]?.end ?? 0),
    })),
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    from: Math.floor(Math.max(0, startIndex - BEYOND) / STEP) * STEP,
    to: Math.ceil((endIndex + BEYOND + 1) / STEP) * STEP,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    onFocus: ({ target }) => {
      const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
      focused.current = index === undefined ? null : (keys[Number(index)] ?? null);
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

/** What people set as the size of text. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
