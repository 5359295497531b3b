/**
 * What we may do in a browser is a promise to the people who install us. The snapshot is edited by hand,
 * with the reason in PRIVACY.md; nothing rewrites it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHROME_BUILD, FIREFOX_BUILD } from './extension.ts';
import snapshot from './manifest.snap.json' with { type: 'json' };

type Manifest = Record<string, unknown> & { content_scripts?: { matches: string[]; js: string[] }[] };

const BUILDS = { chrome: CHROME_BUILD, firefox: FIREFOX_BUILD };
/** The parts of a manifest that give power or take it away. */
const POWERS = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'web_accessible_resources',
  'externally_connectable',
  'browser_specific_settings',
] as const;

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

function powersOf(manifest: Manifest) {
  const powers = Object.fromEntries(
    POWERS.filter((key) => key in manifest).map((key) => [key, manifest[key]]),
  );
  const contentScripts = (manifest.content_scripts ?? []).map(({ matches, ...rest }) => ({
    ...rest,
    matches: matches.toSorted(),
  }));
  return { ...powers, content_scripts: contentScripts };
}

describe.each(['chrome', 'firefox'] as const)('the %s build', (browser) => {
  const build = BUILDS[browser];

  it('asks for what the snapshot says and nothing else', () => {
    expect(powersOf(manifestOf(build))).toEqual(snapshot[browser]);
  });

  it('opens nothing to pages: no web-accessible resource, no outside connection', () => {
    const manifest = manifestOf(build);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('carries no proof of a map into the pages it reads', () => {
    const script = readFileSync(join(build, 'content-scripts/console.js'), 'utf8');
    const found = (what: RegExp) => [...script.matchAll(what)].map(String).slice(0, 5);
    // A word of the maps is there, so what is looked for would be found if it were.
    expect(found(/售后编号|\\u552e\\u540e\\u7f16\\u53f7/gi)).not.toEqual([]);
    expect(found(/proof['"]?:\s*[`'"](?:consoles|pages)/g)).toEqual([]);
    expect(found(/consoles \d|pages\/(?:pdd|qn|refund2|trade|douyin|jd|track|tag|history)-/g)).toEqual([]);
  });

  it('loads no address from outside in any of its pages', () => {
    const pages = readdirSync(build).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(readFileSync(join(build, page), 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
