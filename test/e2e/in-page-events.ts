import type { BrowserContext, Page } from 'playwright-core';
import { OWN_TAGS } from './own-tags.ts';

const ACTS = [
  'click',
  'pointerdown',
  'mousedown',
  'keydown',
  'beforeinput',
  'input',
  'change',
  'submit',
  'focusin',
];

/** Notes every act on an element of the page that is none of ours, from before the page's own script runs. */
export async function noteActs(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ acts, own }) => {
      const noted: string[] = [];
      for (const act of acts) {
        const note = (event: Event) => {
          const target = event.target instanceof Element ? event.target.localName : 'document';
          if (!own.includes(target)) noted.push(`${act} on ${target}`);
        };
        document.addEventListener(act, note, true);
      }
      Object.defineProperty(window, 'notedActs', { value: noted });
    },
    { acts: ACTS, own: [...OWN_TAGS] as string[] },
  );
}

export const notedActs = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { notedActs: string[] }).notedActs);

/** The whole document as text, without our hosts and with every countdown at the same place. */
export const pageWithoutUs = (page: Page): Promise<string> =>
  page.evaluate(
    (own) => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll(own.join(','))) host.remove();
      for (const timer of copy.querySelectorAll('[data-ends]')) timer.textContent = '';
      return copy.outerHTML;
    },
    [...OWN_TAGS],
  );
