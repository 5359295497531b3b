import type { Page } from 'playwright-core';
import * as address from '../../console/addresses.ts';
import type { Desk } from '../desk.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { type Steps, same } from './steps.ts';

const word = wordsOf('zh-CN');

/** Pages that hold no case, and the sentence that names why. */
export const UNREADABLE_PAGES = [
  [address.LOGIN, 'unreadable.login'],
  [address.SLIDER, 'unreadable.rateLimited'],
  [address.RATE_LIMITED, 'unreadable.rateLimited'],
  [address.NOT_FOUND, 'unreadable.notFound'],
  [address.CHANGED, 'unreadable.changed'],
] as const;

/** Opens each of them: it must be named, and nothing may be kept of it. */
export async function readUnreadable(desk: Desk, steps: Steps, store: Page): Promise<void> {
  for (const [at, reason] of UNREADABLE_PAGES) {
    await steps.step(word(reason), async () => {
      const before = (await storedTable(store, 'cases')).length;
      const page = await desk.console(at);
      const strip = await desk.strip(page);
      const said = await until('the strip names the reason', async () => {
        const text = await strip.text();
        return text.includes(word(reason)) && text;
      });
      same('cases kept', (await storedTable(store, 'cases')).length, before);
      await page.close();
      return [said];
    });
  }
}
