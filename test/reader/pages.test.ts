/**
 * Every page under `test/pages` is read and must give exactly the reading beside it. Dropping in a page is
 * enough to have it tested; a page without an expectation fails, and nothing here ever writes one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/entrypoints/console.content/reader';
import { parse } from './parse';

const FOLDER = join(import.meta.dirname, '../pages');
const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length));

const load = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
type Expected = { url: string; reading: unknown };
const expectedOf = (name: string): Expected => JSON.parse(load(`${name}.expected.json`)) as Expected;

it('finds the saved pages', () => {
  expect(names.length).toBeGreaterThan(25);
});

it('has no expectation without its page', () => {
  const expected = files.filter((file) => file.endsWith('.expected.json'));
  expect(expected.map((file) => file.slice(0, -'.expected.json'.length))).toEqual(names);
});

describe.each(names)('%s', (name) => {
  it('is read as expected', () => {
    const { url, reading } = expectedOf(name);
    expect(readPage(parse(load(`${name}.html`)), url)).toEqual(reading);
  });

  it('is left as it was, byte for byte', () => {
    const document = parse(load(`${name}.html`));
    const html = () => serialise(document);
    const before = html();
    readPage(document, expectedOf(name).url);
    expect(before).toContain('<body>');
    expect(html()).toBe(before);
  });

  it('says where it comes from', () => {
    expect(load(`${name}.html`)).toMatch(/^<!-- SOURCE: .*(FIXTURE|RECONSTRUCTED|idx:\d+)/);
  });
});

/** The whole document as markup; a page may name an image `documentElement`. */
function serialise(document: Document): string {
  return Array.from(document.childNodes, (node) => ('outerHTML' in node ? String(node.outerHTML) : '')).join(
    '',
  );
}
