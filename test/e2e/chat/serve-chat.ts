import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { PDD } from '../../console/addresses.ts';

/** The address the consoles' facts name; `?edited` has a box that is edited in place, `?shadow` one in a root of its own. */
export const CHAT = `${PDD}/chat-merchant/index.html`;

/** As strict as a console can be. */
const POLICY =
  "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const FILES: Record<string, { contentType: string; body: string }> = {
  'index.html': { contentType: 'text/html; charset=utf-8', body: file('page.html') },
  'practice.css': { contentType: 'text/css', body: file('page.css') },
  'practice.js': { contentType: 'text/javascript', body: file('page.js') },
};

/** Puts a practice chat under the real address. Whatever else is asked there is refused, and noted. */
export async function serveChat(context: BrowserContext): Promise<string[]> {
  const strays: string[] = [];
  await context.route(`${PDD}/chat-merchant/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const known = FILES[pathname.replace('/chat-merchant/', '')];
    if (known === undefined) {
      strays.push(route.request().url());
      return route.abort();
    }
    return route.fulfill({ ...known, headers: { 'content-security-policy': POLICY } });
  });
  return strays;
}

export async function openChat(context: BrowserContext, address = CHAT): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-drawn]');
  return page;
}

export type Practice = {
  sent: string[];
  seen: { untrusted: string[]; stopped: string[]; calls: string[]; keys: string[] };
};
export const practiceOf = (page: Page): Promise<Practice> =>
  page.evaluate(() => (window as unknown as { practice: Practice }).practice);
