import type { Page } from 'playwright-core';

/** Enough for all but the longest lists, of which the rest looks like these. */
const MOST = 140;

type Walk = { at: Element | null; look: string; seen: Set<Element>; faults: string[] };

/** Goes through a page by Tab; says which stops look no different with the focus, or cannot be seen at all. */
export async function tabWalk(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(() => {
    const walk: Walk = { at: null, look: '', seen: new Set(), faults: [] };
    Object.assign(globalThis, { walk });
  });
  let stops = 0;
  for (; stops < MOST; stops++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(step)) === 'round') break;
  }
  const faults = await page.evaluate(() => (globalThis as unknown as { walk: Walk }).walk.faults);
  return { stops, faults };
}

/** Runs in the page and holds all it needs: looks at the last stop once it has no focus any more, and at this one. */
function step(): 'on' | 'round' {
  const { walk } = globalThis as unknown as { walk: Walk };
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
  // A ring may be drawn by what holds the field, by its label, or within it.
  const lookOf = (element: Element) =>
    [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll('*')]
      .slice(0, 12)
      .map((one) => {
        if (one === null) return '';
        const { outline, boxShadow, borderColor, backgroundColor, stroke, textDecoration } =
          getComputedStyle(one);
        return [outline, boxShadow, borderColor, backgroundColor, stroke, textDecoration].join();
      })
      .join('|');
  const here = document.activeElement;
  const { at } = walk;
  // A date is several stops, each marked by the browser within it.
  if (at !== null && at === here) return 'on';
  const isDate = at instanceof HTMLInputElement && at.type.startsWith('date');
  if (at?.isConnected && !isDate && lookOf(at) === walk.look)
    walk.faults.push(`looks the same: ${nameOf(at)}`);
  walk.at = null;
  if (here === null || here === document.body || walk.seen.has(here)) return 'round';
  walk.seen.add(here);
  walk.at = here;
  walk.look = lookOf(here);
  const { left, top, width, height } = here.getBoundingClientRect();
  const hit = document.elementFromPoint(left + Math.min(width / 2, 40), top + Math.min(height / 2, 30));
  const shown = hit !== null && (here.contains(hit) || hit.contains(here) || hit.closest('label') !== null);
  if (!shown) walk.faults.push(`out of sight: ${nameOf(here)}`);
  return 'on';
}
