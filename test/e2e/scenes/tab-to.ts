import type { Locator, Page } from 'playwright-core';

/** More stops than any surface has. */
const MOST = 300;

/** Goes to a button or field by Tab alone, as who has no mouse does; throws when no round of the page comes by it. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let nth = 0; nth < MOST; nth++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      // Between the last stop and the first one the page itself has the focus, and all its words.
      if (at === document.body) return '';
      const named = at?.getAttribute('aria-label');
      return named ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (here.includes(name)) return;
  }
  throw new Error(`Tab does not come by "${name}".`);
}

/** Tab, or with Shift the other way, until this very element has the focus. */
export async function tabOnto(there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = there.page();
  for (let nth = 0; nth < MOST; nth++) {
    await page.keyboard.press(key);
    if (await there.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not come by.');
}
