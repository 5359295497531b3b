/** Texts to be found in, with nothing made up: every rule title, script and phrase the product ships. */
import { book, citationsOf, fill, scriptTree } from '@/rules';

export const titles: readonly string[] = [
  ...new Set([
    ...citationsOf(book).map(({ title }) => title.zh),
    ...scriptTree.scripts.map(({ title }) => title.zh),
  ]),
];

export const texts: readonly string[] = scriptTree.scripts.map(({ text }) => fill(text, {}).text);
