/**
 * Small labels on the rows of a list. They lie in one layer over the page, outside its flow and outside its
 * rows: nothing of the page moves, no click is caught, and no row's element is touched.
 */
import type { CaseSummary } from '@/utils/messages';
import { layerOf, placeOn, textEndOf } from './chip-place';
import { type ChipRow, pairRows, stillShows } from './chip-rows';
import { CHIP_STYLE } from './chip-style';
import { chipText, toneOf } from './chip-text';
import type { ReadFacts } from './reader/types';
import { createShadowHost } from './shadow-host';
import type { Ticker } from './ticker';

export type Chips = {
  /** The rows as read just now; labels of the same cases stay, others go. */
  standOn(elements: Element[], rows: { facts: ReadFacts }[]): void;
  /** Whether these are the elements stood on: the same reading may have been drawn on new ones. */
  standsOn(elements: Element[]): boolean;
  /** One summary per row last stood on, in order. */
  label(summaries: CaseSummary[]): void;
  /** Something moved; chips follow at the next frame. */
  place(): void;
  clear(): void;
};

const TICK_SECONDS = 10;

type Chip = { node: HTMLElement; summary: CaseSummary; width: number };

export function createChips(signal: AbortSignal, ticker: Ticker): Chips {
  const { host, root } = createShadowHost('aftersale-desk-chips', CHIP_STYLE);
  let rows: ChipRow[] = [];
  let byElement = new Map<Element, ChipRow>();
  const summaries = new Map<string, CaseSummary>();
  const visible = new Set<Element>();
  const chips = new Map<Element, Chip>();
  let frame = 0;
  let stopTicking: (() => void) | null = null;

  /** Rows out of sight, or clipped away by a scrolling box, have no chip; a thousand rows cost as much as twenty. */
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio >= 0.5) visible.add(target);
        else visible.delete(target);
      }
      place();
    },
    { threshold: [0, 0.5, 1] },
  );

  const place = () => {
    if (rows.length === 0 || summaries.size === 0 || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };

  const drop = (element: Element) => {
    chips.get(element)?.node.remove();
    chips.delete(element);
  };

  /** Writes, then reads, then writes: one layout however many chips there are. */
  const draw = () => {
    const now = Date.now();
    const shown = [...visible].flatMap((element) => {
      const row = byElement.get(element);
      const summary = row === undefined ? undefined : summaries.get(row.id);
      return row !== undefined && summary !== undefined && stillShows(row) ? [{ element, summary }] : [];
    });
    const keep = new Set(shown.map(({ element }) => element));
    for (const element of [...chips.keys()]) if (!keep.has(element)) drop(element);
    for (const { element, summary } of shown) write(element, summary, now);
    if (shown.length > 0 && !host.isConnected) document.documentElement.append(host);

    const places = shown.map(({ element }) => measure(element));
    for (const [at, { element }] of shown.entries()) {
      const spot = places[at];
      const node = chips.get(element)?.node;
      if (node === undefined || spot === undefined) continue;
      node.style.visibility = spot.covered ? 'hidden' : 'visible';
      node.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
    }
  };

  const write = (element: Element, summary: CaseSummary, now: number) => {
    let chip = chips.get(element);
    if (chip === undefined) {
      const node = document.createElement('span');
      root.append(node);
      chip = { node, summary, width: 0 };
      chips.set(element, chip);
    }
    const text = chipText(summary, now);
    chip.summary = summary;
    if (chip.node.textContent === text) return;
    chip.node.textContent = text;
    chip.node.className = toneOf(summary.turn);
    chip.width = 0;
  };

  const measure = (element: Element) => {
    const chip = chips.get(element);
    if (chip === undefined) return undefined;
    if (chip.width === 0) chip.width = chip.node.offsetWidth;
    const row = element.getBoundingClientRect();
    const { x, y } = placeOn(row, textEndOf(element), chip.width, chip.node.offsetHeight);
    const top = document.elementFromPoint(x + chip.width / 2, y + chip.node.offsetHeight / 2);
    // A fixed header or a dialog over the row is the page's; the chip stays beneath it.
    const covered = top !== null && !element.contains(top) && !top.contains(element);
    return { x: x + scrollX, y: y + scrollY, covered };
  };

  /** Minutes pass without the page changing; chips show no seconds, so a look now and then is enough. */
  const tick = (now: number) => {
    const stale = [...chips.values()].some(
      ({ node, summary }) => node.textContent !== chipText(summary, now),
    );
    if (stale) place();
  };

  const clear = () => {
    sight.disconnect();
    cancelAnimationFrame(frame);
    frame = 0;
    rows = [];
    byElement = new Map();
    summaries.clear();
    visible.clear();
    chips.clear();
    stopTicking?.();
    stopTicking = null;
    for (const node of root.querySelectorAll('span')) node.remove();
    host.remove();
  };

  document.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { passive: true, signal });

  return {
    standOn(elements, read) {
      const next = pairRows(elements, read);
      const same = next.length === rows.length && next.every((row, at) => row.element === rows[at]?.element);
      rows = next;
      byElement = new Map(next.map((row) => [row.element, row]));
      const ids = new Set(next.map((row) => row.id));
      for (const id of [...summaries.keys()]) if (!ids.has(id)) summaries.delete(id);
      if (!same) {
        sight.disconnect();
        visible.clear();
        for (const element of [...chips.keys()]) if (!byElement.has(element)) drop(element);
        for (const { element } of next) sight.observe(element);
        const [first] = next;
        if (first !== undefined) host.style.setProperty('--layer', String(layerOf(first.element)));
      }
      place();
    },
    standsOn: (elements) =>
      rows.length === elements.length && rows.every(({ element }, at) => element === elements[at]),
    label(given) {
      for (const [at, row] of rows.entries()) {
        const summary = given[at];
        if (summary !== undefined) summaries.set(row.id, summary);
      }
      stopTicking ??= ticker.every(TICK_SECONDS, tick);
      place();
    },
    place,
    clear,
  };
}
