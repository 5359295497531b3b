/** A console set to traditional characters says the same words; the table holds every character they are written with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { expect, it } from 'vitest';
import { fold } from '@/entrypoints/console.content/reader/fold';
import { simplified, traditional } from '@/entrypoints/console.content/reader/traditional.json';

const READER = join(import.meta.dirname, '../../entrypoints/console.content/reader');
const HAN = /[\u3400-\u9fff]+/g;

/** Every run of Chinese characters in the maps, and in the code that reads values; comments do not count. */
function words(): string[] {
  const texts: string[] = [];
  for (const folder of ['maps', 'values', 'facts']) {
    for (const file of readdirSync(join(READER, folder))) {
      const text = readFileSync(join(READER, folder, file), 'utf8');
      if (file.endsWith('.json')) texts.push(text.replace(/"proof": ".*"/g, ''));
      else texts.push(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
    }
  }
  return [...new Set(texts.flatMap((text) => text.match(HAN) ?? []))];
}

it.each(['t', 'tw', 'hk'] as const)('knows the words of the maps in the script “%s”', (to) => {
  const convert = Converter({ from: 'cn', to });
  const all = words();
  expect(all.length).toBeGreaterThan(300);
  const changed = all.filter((word) => convert(word) !== word);
  expect(changed.length).toBeGreaterThan(100);
  // What is missing belongs into traditional.json, both characters at the same place.
  expect(changed.filter((word) => fold(convert(word)) !== word)).toEqual([]);
});

it('keeps every offset, and turns no simplified word into another', () => {
  expect([...traditional]).toHaveLength([...simplified].length);
  expect(traditional.length).toBe([...traditional].length);
  expect(new Set(traditional).size).toBe(traditional.length);
  expect(words().filter((word) => fold(word) !== word)).toEqual([]);
});
