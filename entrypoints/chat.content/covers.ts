/** What of the page lies in a stretch of the window, asked point by point; nothing of it is changed by that. */
import type { Covered, Rect } from './place';

/** Between two points, in CSS pixels: no button is smaller. */
const STEP = 20;
const CONTROLS = 'button, [role="button"], a[href], input, select, textarea, [contenteditable]';
/** By its label, as everything here: names of classes were never held against a live page. */
const SENDS = /^\s*(发\s*送|send\b)/i;

export function covers({ left, top, width, height }: Rect): Covered {
  const seen = new Set<Element>();
  let found: Covered = 'nothing';
  for (let y = top; y <= top + height; y += STEP)
    for (let x = left; x <= left + width; x += STEP) {
      const hit = document.elementFromPoint(x, y);
      if (hit === null || seen.has(hit)) continue;
      seen.add(hit);
      const control = hit.closest(CONTROLS) ?? (getComputedStyle(hit).cursor === 'pointer' ? hit : null);
      if (control === null) continue;
      if (sends(control)) return 'send';
      found = 'controls';
    }
  return found;
}

const sends = (control: Element): boolean =>
  [control.textContent, control.getAttribute('aria-label'), control.getAttribute('title')].some((label) =>
    SENDS.test(label ?? ''),
  ) ||
  (control instanceof HTMLInputElement && SENDS.test(control.value));
