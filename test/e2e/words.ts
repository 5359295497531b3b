import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';
import type { Lang } from './extension.ts';

type Section = { [key: string]: string | Section };
const FILES: Record<Lang, string> = { 'zh-CN': 'zh_CN', 'en-US': 'en' };
const PLACE = /\{\w+\}/g;

/**
 * The product's own words by their key, so that a test finds a button by what it says and follows when the
 * wording changes. A key that is not there throws: a test must never look for nothing.
 */
export function wordsOf(lang: Lang): (key: string) => string {
  const file = new URL(`../../locales/${FILES[lang]}.yml`, import.meta.url);
  const all = parseYAML<Section>(readFileSync(file, 'utf8'));
  return (key) => {
    let found: string | Section | undefined = all;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`No word "${key}" in ${FILES[lang]}.yml.`);
    return found;
  };
}

/** The part of a word before its first `{place}`: enough to recognise it by. */
export const beginning = (word: string): string => (word.split(PLACE)[0] ?? '').trim();
