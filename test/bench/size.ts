import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../e2e/extension.ts';
import type { Line } from './line.ts';

const LIMIT = 15_000;

/** Everything that is put into a console's page, gzipped as a store would send it. */
export function contentScriptSize(): Line {
  const folder = join(CHROME_BUILD, 'content-scripts');
  const bytes = readdirSync(folder)
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  return {
    budget: 'content script, gzipped ≤ 15 kB',
    measured: `${(bytes / 1000).toFixed(2)} kB`,
    ok: bytes <= LIMIT,
  };
}
