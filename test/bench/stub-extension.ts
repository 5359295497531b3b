import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD } from '../e2e/extension.ts';

/** An unpacked extension that is nothing but one content script, on the pages and at the time of ours. */
export function stubExtension(folder: string, script: string): string {
  const ours = JSON.parse(readFileSync(join(CHROME_BUILD, 'manifest.json'), 'utf8')) as {
    content_scripts: object[];
  };
  const content_scripts = ours.content_scripts.map((one) => ({ ...one, js: ['content.js'] }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'content.js'), script);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'stub', version: '1', content_scripts }),
  );
  return folder;
}
