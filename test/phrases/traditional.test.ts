/** A draft in traditional characters is the same draft; the table holds every character the list is written with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { expect, it } from 'vitest';
import { fold } from '@/rules/phrases/fold';
import { simplified, traditional } from '@/rules/phrases/traditional.json';

const PHRASES = join(import.meta.dirname, '../../rules/phrases');
const HAN = /[\u3400-\u9fff]+/g;
/** 么 is the traditional form of 幺, and a word of its own; as a digit 幺 is written the same in both. */
const ITSELF = new Set(['幺']);

function words(): string[] {
  const texts = [PHRASES, join(PHRASES, 'promises')].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(ts|json)$/.test(file) && file !== 'traditional.json')
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  return [...new Set(texts.flatMap((text) => text.match(HAN) ?? []))];
}

const folded = (text: string) => fold(text).chars.join('');

it.each(['t', 'tw', 'hk'] as const)('knows the words of the list in the script “%s”', (to) => {
  const convert = Converter({ from: 'cn', to });
  const changed = words().filter((word) => convert(word) !== word);
  expect(changed.length).toBeGreaterThan(200);
  // What is missing belongs into traditional.json, both characters at the same place.
  const missed = changed.filter((word) => folded(convert(word)) !== folded(word));
  expect(missed.filter((word) => ![...word].some((char) => ITSELF.has(char)))).toEqual([]);
});

it('keeps every offset, and turns no simplified word into another', () => {
  expect([...traditional]).toHaveLength([...simplified].length);
  expect(new Set(traditional).size).toBe([...traditional].length);
  expect(words().filter((word) => folded(word) !== word)).toEqual([]);
});
