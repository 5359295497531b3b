import type { CDPSession, Page } from 'playwright-core';
import { until } from '../e2e/until.ts';

/** Runs code where our content script runs: the page's isolated world that belongs to the extension. */
export async function contentWorld(page: Page, extensionId: string) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  let world: number | null = null;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) world = context.id;
  });
  await cdp.send('Runtime.enable');
  const contextId = await until('the content script runs', () => world);
  return async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
