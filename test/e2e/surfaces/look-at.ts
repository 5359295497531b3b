/** How a surface is looked at: colours, width, size of its text. */
import type { Page } from 'playwright-core';

export type Scheme = 'light' | 'dark';

export async function inScheme(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Our own pages repaint a moment after the browser has changed its mind.
  await page.waitForFunction(
    (scheme) => document.documentElement.dataset.mantineColorScheme === scheme,
    colorScheme,
  );
}

/** A window of that width, as tall as the page, so that what sticks to its foot stands at the foot. */
export async function atWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 600 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 300), 4000) });
}

/**
 * Text alone made larger, as "font size: very large" of the browser's settings does: all our sizes hang on the root's.
 * The browser's own zoom is the harder and another thing: it makes the window narrower, which the widths look at.
 */
export async function withText(page: Page, percent: 100 | 200): Promise<void> {
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
  }, percent);
}
