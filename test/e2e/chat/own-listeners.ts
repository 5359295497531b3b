import type { CDPSession, Page } from 'playwright-core';

type Context = { id: number; origin: string };

/** What our script in this page listens to on its document, asked in the script's own world; null when it has none. */
export async function ownListeners(page: Page): Promise<string[] | null> {
  const cdp = await page.context().newCDPSession(page);
  const id = await ownWorld(cdp);
  if (id === null) return null;
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId: id,
    expression: 'Object.keys(getEventListeners(document)).sort()',
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  await cdp.detach();
  return result.value as string[];
}

async function ownWorld(cdp: CDPSession): Promise<number | null> {
  const worlds: Context[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  // Tells of those that are there before it answers.
  await cdp.send('Runtime.enable');
  return worlds.find(({ origin }) => origin.startsWith('chrome-extension://'))?.id ?? null;
}
