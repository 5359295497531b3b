/**
 * Puts the product's own words behind `browser.i18n`, so that a test sees what a person reads.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseYAML } from 'confbox';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Section = { [key: string]: string | Section };
export type Lang = 'zh_CN' | 'en';

/** All words of a language by message name (`panel.ask.title` is `panel_ask_title`). */
export function wordsOf(lang: Lang): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (section: Section, path: string[]) => {
    for (const [key, word] of Object.entries(section)) {
      if (typeof word === 'object') walk(word, [...path, key]);
      else words.set([...path, key].join('_'), String(word));
    }
  };
  const file = resolve(import.meta.dirname, `../../locales/${lang}.yml`);
  walk(parseYAML<Section>(readFileSync(file, 'utf8')), []);
  return words;
}

let spoken = wordsOf('zh_CN');

/** Speaks another language from here on; a test that changes it sets it back. */
export function speak(lang: Lang): void {
  spoken = wordsOf(lang);
}

const getMessage = (name: string, substitutions: string | string[] = []): string =>
  (spoken.get(name) ?? '').replaceAll(
    /\$(\d)/g,
    (_, n: string) => [substitutions].flat()[Number(n) - 1] ?? '',
  );

Object.assign(fakeBrowser, { i18n: { ...fakeBrowser.i18n, getMessage } });
