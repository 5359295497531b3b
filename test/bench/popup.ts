import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Desk } from '../e2e/desk.ts';
import { type Line, median, ms, times } from './line.ts';

const ROUNDS = 15;

/** Puts a page into the unpacked extension that is nothing but React and one focused box. */
export async function addEmptyPage(extension: string): Promise<void> {
  const outDir = join(extension, 'empty-page');
  await build({
    root: fileURLToPath(new URL('empty-page/', import.meta.url)),
    base: '/empty-page/',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  cpSync(join(outDir, 'index.html'), join(extension, 'empty-page.html'));
}

/** ms from the address to a focused box, as the page's own clock has it. */
async function typableAfter(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const at = await page.waitForFunction(
    () => (document.activeElement instanceof HTMLInputElement ? performance.now() : false),
    undefined,
    { polling: 'raf' },
  );
  return Number(await at.jsonValue());
}

/** How long the popup keeps a person from typing, against the least a React page can take. In turns, medians. */
export async function popupOpen(desk: Desk, extension: string): Promise<Line> {
  await addEmptyPage(extension);
  const page = await desk.context.newPage();
  const at = (name: string) => `chrome-extension://${desk.extensionId}/${name}`;
  const empty: number[] = [];
  const popup: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await typableAfter(page, at('empty-page.html')));
    popup.push(await typableAfter(page, at('popup.html')));
  }
  await page.close();
  const ratio = median(popup) / median(empty);
  return {
    budget: 'popup open → can type ≤ 1.5× an empty React page',
    measured: `${times(ratio)} (${ms(median(popup))} / ${ms(median(empty))})`,
    ok: ratio <= 1.5,
  };
}
