import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../e2e/extension.ts';
import type { Line } from './line.ts';

/** What is put into a page, gzipped bytes: into a console's, and into its web chat's. */
const LIMITS = { console: 15_000, chat: 6_000 };

/** Each content script, gzipped as a store would send it. No page ever gets both. */
export const contentScriptSizes = (): Line[] =>
  Object.entries(LIMITS).map(([name, limit]) => {
    const script = readFileSync(join(CHROME_BUILD, 'content-scripts', `${name}.js`));
    const bytes = gzipSync(script, { level: 9 }).length;
    return {
      budget: `content script of the ${name}, gzipped ≤ ${limit / 1000} kB`,
      measured: `${(bytes / 1000).toFixed(2)} kB`,
      ok: bytes <= limit,
    };
  });
