import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A copy of the build that does not ask for one permission, to meet what the permission keeps away. */
export function withoutPermission(build: string, folder: string, permission: string): string {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  if (!manifest.permissions.includes(permission))
    throw new Error(`No permission ${permission} to leave out.`);
  manifest.permissions = manifest.permissions.filter((name) => name !== permission);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
