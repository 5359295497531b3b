/**
 * A frame around the place in the page where a fact was read. It lies over the page, outside its flow and its
 * elements, and holds no words: the page may look at it and learn nothing.
 */

import { createShadowHost, isOwn } from '../in-page/shadow-host';
import style from './outline.css?inline';

export type Outline = {
  /**
   * Frames what `find` finds, and goes on asking it: another reading may have found the fact elsewhere.
   * @returns false when there is nothing to be seen now
   */
  show(find: () => Element | null, bring: boolean): boolean;
  /** Something may have moved; the frame follows before the next picture. */
  place(): void;
  clear(): void;
};

/** Air between the value and its frame, CSS pixels. */
const GAP = 3;

export function createOutline(): Outline {
  let host: HTMLElement | null = null;
  let find: (() => Element | null) | null = null;
  let frame = 0;
  let shown = new AbortController();

  const clear = () => {
    shown.abort();
    cancelAnimationFrame(frame);
    frame = 0;
    find = null;
    host?.remove();
  };

  const place = () => {
    if (find !== null) frame ||= requestAnimationFrame(draw);
  };

  const draw = () => {
    frame = 0;
    const element = find?.();
    const box = element?.isConnected ? boxOf(element) : null;
    if (!element || !box || document.hidden) return clear();
    host ??= createShadowHost('aftersale-desk-outline', style).host;
    const { left, top, width, height } = box;
    const seen = document.elementsFromPoint(left + width / 2, top + height / 2).find((at) => !isOwn(at));
    // Behind a dialog, or scrolled out of a box of the page's own, it stands there and cannot be seen.
    const covered = seen !== undefined && !element.contains(seen) && !seen.contains(element);
    const places = { left: left - GAP, top: top - GAP, width: width + 2 * GAP, height: height + 2 * GAP };
    for (const [name, px] of Object.entries(places)) host.style.setProperty(`--${name}`, `${px}px`);
    host.style.setProperty('visibility', covered ? 'hidden' : 'visible', 'important');
    if (!host.isConnected) document.documentElement.append(host);
  };

  return {
    show(next, bring) {
      clear();
      shown = new AbortController();
      find = next;
      if (bring) next()?.scrollIntoView({ block: 'center' });
      draw();
      if (find === null) return false;
      const during = { capture: true, passive: true, signal: shown.signal };
      addEventListener('scroll', place, during);
      addEventListener('resize', place, during);
      addEventListener('visibilitychange', () => document.hidden && clear(), during);
      return true;
    },
    place,
    clear,
  };
}

/** Around the text itself, since an element may be as wide as the page; null for what is not drawn. */
function boxOf(element: Element): DOMRect | null {
  const range = new Range();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  const box = text.width > 0 ? text : element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? box : null;
}
