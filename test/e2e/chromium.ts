import { readFileSync } from 'node:fs';

/** The Chromium that test/setup.mjs found. Throws with what to do when set-up never ran. */
export function chromiumPath(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  try {
    return readFileSync(new URL('../../node_modules/.chromium-path', import.meta.url), 'utf8').trim();
  } catch {
    throw new Error('No Chromium is known yet: run `node test/setup.mjs` first.');
  }
}
