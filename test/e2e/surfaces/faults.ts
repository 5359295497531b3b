/** What is wrong with a page as it stands: for assistive tools (axe) and for eyes (text that is cut off). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = { resultTypes: ['violations'] };

/** Half a second of a screen, and more where the machine is slow. */
const FRAMES = 30;

type Axe = { run(options: RunOptions): Promise<AxeResults> };

/**
 * The rules that the page breaks, one line per element: the rule, the element, what to do about it. The source is
 * evaluated by the debugger, past the policy of our pages, which lets no script in.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Axe }).axe.run(options),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} · ${target.join(' ')} · ${(failureSummary ?? '').split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

/**
 * What cannot be read at this width: the page is wider than its window, or a text is cut off and nothing leads to the
 * rest. A table may be wider than its frame where the frame scrolls, and a line that ends in … may stay where the whole
 * is its title, or opens with what it stands in.
 */
export async function cutOff(page: Page): Promise<string[]> {
  let faults = await cutOffNow(page);
  // What draws itself by its own measure, a chart for one, hears of a new width frames later: a fault is what stays.
  for (let frame = 0; frame < FRAMES && faults.length > 0; frame++) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    faults = await cutOffNow(page);
  }
  return faults;
}

const cutOffNow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const OPENS = '[title], a, button, summary, [role=option], [role=row], tr';
    const named = (element: Element) => {
      const of = element.parentElement?.closest('[id], section, header, dialog, main');
      const text = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 30);
      return `<${element.localName} ${element.className}> in ${of?.localName} ${of?.id} “${text}”`;
    };
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const inFrame = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) {
        if (scrolls(up)) return true;
      }
      return false;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    const isCut = (element: HTMLElement, style: CSSStyleDeclaration) => {
      const wide = element.scrollWidth - element.clientWidth > 1 && style.overflowX !== 'visible';
      const high = element.scrollHeight - element.clientHeight > 2;
      const hides = ['hidden', 'clip'].includes(style.overflowY);
      return element.clientWidth > 0 && ((wide && !scrolls(element)) || (high && hides));
    };
    /** A line that stands out of a box which hides what stands out of it, a button's for one. */
    const isClipped = (element: Element, { top, bottom }: DOMRect) => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) {
        const { overflowY } = getComputedStyle(up);
        if (['auto', 'scroll'].includes(overflowY)) return false;
        const box = up.getBoundingClientRect();
        if (overflowY !== 'visible' && (bottom > box.bottom + 2 || top < box.top - 2)) return true;
      }
      return false;
    };
    const faults: string[] = [];
    const root = document.documentElement;
    const room = root.clientWidth;
    if (root.scrollWidth > room)
      faults.push(`the page is ${root.scrollWidth - room} px wider than its window`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What only assistive tools are to find is drawn on one pixel.
      if (
        box.width <= 1 ||
        box.height <= 1 ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        !hasText(element)
      )
        continue;
      if (element.closest('[hidden], [aria-hidden=true], option, textarea') !== null) continue;
      if ((box.right > room + 1 || box.left < -1) && !inFrame(element))
        faults.push(`outside the window: ${named(element)}`);
      const ends = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const told = ends && element.closest(OPENS) !== null;
      if ((isCut(element, style) && !told) || isClipped(element, box))
        faults.push(`cut off: ${named(element)}`);
    }
    return faults;
  });
