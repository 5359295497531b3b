import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Lang = 'zh-CN' | 'en-US';

const output = fileURLToPath(new URL('../../.output/', import.meta.url));
export const CHROME_BUILD = join(output, 'chrome-mv3');
export const FIREFOX_BUILD = join(output, 'firefox-mv3');

/**
 * A copy of the Chrome build that speaks one language whatever browser it meets: Debian's Chromium knows
 * only American English unless another package is installed, so with all locales in place the Chinese
 * strings, which come first for our people, would never be tested. A build with one locale has no choice.
 */
export function extensionCopy(build: string, folder: string, lang: Lang): string {
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`No build in ${build}: run \`npm run build\` first.`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  if (lang === 'zh-CN') rmSync(join(folder, '_locales', 'en'), { recursive: true });
  return folder;
}
