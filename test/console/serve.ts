import { readFileSync } from 'node:fs';
import type { BrowserContext, Route } from 'playwright-core';
import { HOSTS } from './addresses.ts';
import { pageAt } from './site.ts';

/** As strict as a console can be: no markup from strings, nothing from elsewhere but pictures, which all have there. */
const POLICY =
  "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'";

const SHELL = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>商家后台</title>
<link rel="stylesheet" href="/__practice/look.css"></head>
<body><div id="app"></div><div id="said" role="status"></div><script type="module" src="/__practice/in-page.js"></script></body></html>`;

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const FILES: Record<string, { contentType: string; body: string }> = {
  '/__practice/in-page.js': { contentType: 'text/javascript', body: file('in-page.js') },
  '/__practice/look.css': { contentType: 'text/css', body: file('look.css') },
};

export type Console = {
  /** Requests that no page of the practice console makes. They were refused; a quiet product leaves this empty. */
  strays: string[];
};

/** Puts the practice console under the platforms' real addresses. `now` (epoch ms) fixes its cases' moments. */
export async function serveConsole(context: BrowserContext, now: number): Promise<Console> {
  const strays: string[] = [];
  const refuse = (route: Route, url: URL) => {
    strays.push(`${route.request().method()} ${url.href}`);
    return route.abort();
  };

  await context.route(
    (url) => url.protocol === 'http:' || url.protocol === 'https:',
    (route) => {
      const url = new URL(route.request().url());
      if (!HOSTS.includes(url.host) || route.request().method() !== 'GET') return refuse(route, url);
      const known = FILES[url.pathname];
      if (known) return route.fulfill(known);
      if (url.pathname === '/__practice/page.json') {
        const tree = pageAt(new URL(url.searchParams.get('at') ?? ''), now);
        return tree === null ? refuse(route, url) : route.fulfill({ json: tree });
      }
      if (route.request().resourceType() !== 'document' || pageAt(url, now) === null)
        return refuse(route, url);
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body: SHELL,
      });
    },
  );
  return { strays };
}
