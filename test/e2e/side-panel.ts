import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from './until.ts';

/**
 * Connects over the DevTools port of the browser that runs on this profile. The browser's own side panel
 * belongs to no context of the connection that started it; this one sees it as a page.
 */
export async function connectToBrowser(profile: string): Promise<Browser> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  // Its defaults would take the downloads and the colour scheme away from the first connection.
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
}

/** The side panel that is open now; waits for one. */
export function openPanel(browser: Browser): Promise<Page> {
  return until('the side panel is open', () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      // A side panel has no tab, and its address carries no tab either; a docked window's does.
      .find((page) => page.url().includes('/sidepanel.html')),
  );
}

/** The process id of the browser itself, without which all its other processes end too. */
export async function browserProcess(profile: string): Promise<number> {
  const browser = await connectToBrowser(profile);
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('The browser does not name its own process.');
  return found.id;
}
