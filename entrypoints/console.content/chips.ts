/**
 * Small labels on the rows of a list. They lie in one layer over the page, outside its flow and outside its
 * rows: nothing of the page moves, no click is caught, and no row's element is touched.
 */
import type { CaseSummary } from '@/utils/messages';
import { createShadowHost } from '../in-page/shadow-host';
import { layerOf, placeOn, textEndOf } from './chip-place';
import { type ChipRow, pairRows, stillShows } from './chip-rows';
import { chipText, toneOf } from './chip-text';
import style from './chips.css?inline';
import type { ReadFacts } from './reader/types';
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

type Chip = { row: ChipRow; summary: CaseSummary | null; inSight: boolean; node: HTMLElement; width: number };

const isShown = ({ node }: Chip) => node.parentNode !== null;

export function createChips(signal: AbortSignal, ticker: Ticker): Chips {
  const { host, root } = createShadowHost('aftersale-desk-chips', style);
  /** One per row, in their order; its node is in the layer only while it is shown. */
  let chips: Chip[] = [];
  let frame = 0;
  let stopTicking: (() => void) | null = null;

  const byElement = () => new Map(chips.map((chip) => [chip.row.element, chip]));

  /** Rows out of sight, or clipped away by a scrolling box, have no chip; a thousand rows cost as much as twenty. */
  const sight = new IntersectionObserver(
    (entries) => {
      const known = byElement();
      for (const { target, intersectionRatio } of entries) {
        const chip = known.get(target);
        if (chip !== undefined) chip.inSight = intersectionRatio >= 0.5;
      }
      place();
    },
    { threshold: [0, 0.5, 1] },
  );

  const place = () => {
    if (frame === 0 && chips.some(({ summary }) => summary !== null)) frame = requestAnimationFrame(draw);
  };

  /** Writes, then reads, then writes: one layout however many chips there are. */
  const draw = () => {
    frame = 0;
    const now = Date.now();
    for (const chip of chips) {
      if (chip.inSight && chip.summary !== null && stillShows(chip.row)) write(chip, chip.summary, now);
      else chip.node.remove();
    }
    const shown = chips.filter(isShown);
    if (shown.length > 0 && !host.isConnected) document.documentElement.append(host);

    const spots = shown.map(measure);
    for (const { node, x, y, covered } of spots) {
      node.style.visibility = covered ? 'hidden' : 'visible';
      node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  };

  const write = (chip: Chip, summary: CaseSummary, now: number) => {
    const { node } = chip;
    if (!isShown(chip)) root.append(node);
    const text = chipText(summary, now);
    if (node.textContent !== text) {
      node.textContent = text;
      node.className = toneOf(summary.turn);
      chip.width = 0;
    }
  };

  const measure = (chip: Chip) => {
    const { node, row } = chip;
    chip.width ||= node.offsetWidth;
    const height = node.offsetHeight;
    const { element } = row;
    const { x, y } = placeOn(element.getBoundingClientRect(), textEndOf(element), chip.width, height);
    const top = document.elementFromPoint(x + chip.width / 2, y + height / 2);
    // A fixed header or a dialog over the row is the page's; the chip stays beneath it.
    const covered = top !== null && !element.contains(top) && !top.contains(element);
    return { node, x: x + scrollX, y: y + scrollY, covered };
  };

  /** Minutes pass without the page changing; chips show no seconds, so a look now and then is enough. */
  const tick = (now: number) => {
    const isStale = (chip: Chip) =>
      isShown(chip) && chip.summary !== null && chip.node.textContent !== chipText(chip.summary, now);
    if (chips.some(isStale)) place();
  };

  const during = { passive: true, signal };
  document.addEventListener('scroll', place, { capture: true, ...during });
  addEventListener('resize', place, during);

  return {
    standOn(elements, read) {
      const known = byElement();
      const summaries = new Map(chips.map(({ row, summary }) => [row.id, summary]));
      const [first] = elements;
      if (first !== undefined && !known.has(first)) host.style.setProperty('--layer', `${layerOf(first)}`);
      chips = pairRows(elements, read).map((row) => {
        const before = known.get(row.element);
        known.delete(row.element);
        // Where it is watched already, this does nothing.
        sight.observe(row.element);
        const { inSight, node, width } = before ?? {
          inSight: false,
          node: document.createElement('span'),
          width: 0,
        };
        return { row, summary: summaries.get(row.id) ?? null, inSight, node, width };
      });
      for (const [element, { node }] of known) {
        sight.unobserve(element);
        node.remove();
      }
      place();
    },
    standsOn: (elements) =>
      chips.length === elements.length && chips.every(({ row }, at) => row.element === elements[at]),
    label(given) {
      for (const [at, chip] of chips.entries()) chip.summary = given[at] ?? chip.summary;
      stopTicking ??= ticker.every(TICK_SECONDS, tick);
      place();
    },
    place,
    clear() {
      sight.disconnect();
      cancelAnimationFrame(frame);
      frame = 0;
      for (const { node } of chips) node.remove();
      chips = [];
      stopTicking?.();
      stopTicking = null;
      host.remove();
    },
  };
}
