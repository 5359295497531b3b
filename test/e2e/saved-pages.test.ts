/**
 * The saved pages once more, in the browser the reader runs in: the DOM of the unit tests accepts selectors that
 * a browser refuses, and the other way round. The reader alone, bundled as the build bundles it; no extension.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfile } from './desk.ts';
import { launchChromium } from './launch.ts';

const FOLDER = join(import.meta.dirname, '../pages');
const READER = join(import.meta.dirname, '../../entrypoints/console.content/reader/index.ts');
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
const load = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

type Read = { name: string; html: string; url: string };
type InPage = { reader: { readPage(document: Document, url: string): unknown } };

/** The reader as one script that leaves `reader` on the window. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: READER, formats: ['iife'], name: 'reader' } },
  });
  const [one] = Array.isArray(built) ? built : [built];
  const chunk = one && 'output' in one ? one.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The reader was not bundled.');
  return chunk.code;
}

describe('in Chromium', () => {
  const profile = newProfile();
  let context: BrowserContext;
  let readings: Record<string, unknown>;

  beforeAll(async () => {
    context = await launchChromium(profile, { headless: true });
    const page = await context.newPage();
    await page.addScriptTag({ content: await bundled() });
    const pages: Read[] = names.map((name) => {
      const { url } = JSON.parse(load(`${name}.expected.json`)) as { url: string };
      return { name, html: load(`${name}.html`), url };
    });
    readings = await page.evaluate((saved) => {
      const { reader } = window as unknown as InPage;
      const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
      return Object.fromEntries(
        saved.map(({ name, html, url }) => [name, reader.readPage(parsed(html), url)]),
      );
    }, pages);
  });

  afterAll(async () => {
    await context.close();
    rmSync(dirname(profile), { recursive: true, force: true });
  });

  it.each(names)('%s is read as expected', (name) => {
    const { reading } = JSON.parse(load(`${name}.expected.json`)) as { reading: unknown };
    expect(readings[name]).toEqual(reading);
  });
});
