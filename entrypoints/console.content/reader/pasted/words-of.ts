/** The words a pasted text is read with: those of every page kind of its platform, since it may be from any. */
import { type Labels, type ListPage, type PageMap, type Section, wordsOf } from '../page-map';
import type { Platform } from '../types';

/** Taobao and Tmall work in one console. */
const siteOf = (platform: Platform): Platform => (platform === 'tmall' ? 'taobao' : platform);

type About = 'aftersale' | 'order';
export type PastedWords = Record<About, ListPage>;

/** Of two meanings of a word the first stands, as on a page. */
function merged(all: readonly Labels[]): Labels {
  const meanings = new Map<string, string>();
  for (const labels of all) {
    for (const [key, words] of Object.entries(labels)) {
      for (const word of wordsOf(words)) if (!meanings.has(word)) meanings.set(word, key);
    }
  }
  const labels: Record<string, string> = {};
  for (const [word, key] of meanings)
    labels[key] = labels[key] === undefined ? word : `${labels[key]} ${word}`;
  return labels;
}

/**
 * The moments of an order also stand in a card of its after-sale, but not its status and not its parcel: there
 * a word that means the way back below some heading may mean it without the heading too.
 */
function momentsOf(order: Labels, sections: readonly Section[]): Labels {
  const unsure = new Set(sections.flatMap(({ labels = {} }) => Object.values(labels).flatMap(wordsOf)));
  const moments: Record<string, string> = {};
  for (const [key, words] of Object.entries(order)) {
    if (key.endsWith('At'))
      moments[key] = wordsOf(words)
        .filter((word) => !unsure.has(word))
        .join(' ');
  }
  return moments;
}

const shape = (page: About, labels: Labels, sections: readonly Section[]): ListPage => ({
  kind: 'list',
  page,
  labels,
  sections,
  hosts: [],
  paths: [],
  shows: [],
  rows: [],
  counters: [],
  empty: [],
});

/** @param platform `null`: not known, then the words of all of them */
export function pastedWords(maps: readonly PageMap[], platform: Platform | null): PastedWords {
  const own = maps.filter((map) => platform !== null && map.platform === siteOf(platform));
  const pages = (own.length > 0 ? own : maps).flatMap((map) => map.pages);
  const of = (about: About) => pages.filter(({ page }) => page === about);
  const labelsOf = (about: About) => merged(of(about).map(({ labels }) => labels));
  const sectionsOf = (about: About) => of(about).flatMap(({ sections }) => sections);
  const order = labelsOf('order');
  const sections = sectionsOf('aftersale');
  return {
    aftersale: shape('aftersale', merged([labelsOf('aftersale'), momentsOf(order, sections)]), sections),
    order: shape('order', order, sectionsOf('order')),
  };
}
