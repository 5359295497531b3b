/**
 * What people taught, laid over the maps. The built-in meaning of a word stands: a lesson adds a label to a fact
 * or a meaning to a phrase, and never takes one away.
 */
import { type Address, addressOf } from './address';
import { tight } from './derive';
import { asSeen, fold } from './fold';
import { lexiconOf } from './lexicon';
import { MAPS } from './maps';
import type { LabelKey, Labels, PageMap, PageShape, TaughtPhrase } from './page-map';
import type { FactKey, Platform } from './types';

/** The kind of page a lesson holds for; of 千牛, which Taobao and Tmall share, the site is `taobao`. */
export type Place = { site: Platform; kind: PageShape['kind']; page: PageShape['page'] };
export type Lesson = Place &
  (
    | { teaches: 'label'; fact: FactKey; label: string }
    | { teaches: 'phrase'; fact: FactKey; phrase: string; value: string }
  );

/** A phrase as lessons keep it: as a person sees it, folded, without white space. */
export const phraseOf = (text: string): string => tight(fold(asSeen(text)));

export const placeOf = ({ map, shape }: Address & { kind: 'page' }): Place => ({
  site: map.platform,
  kind: shape.kind,
  page: shape.page,
});

/** The kind of page an address is; null for one that is none of ours. */
export function placeAt(url: string, maps: readonly PageMap[] = MAPS): Place | null {
  const address = addressOf(url, maps);
  return address?.kind === 'page' ? placeOf(address) : null;
}

/** What a label means by the map: a fact, or `closed` for one that is not read (people, addresses, headings). */
function meaningIn(label: string, shape: PageShape): LabelKey | 'closed' | null {
  const word = lexiconOf(shape)
    .words.get(label.charAt(0))
    ?.find(({ text }) => text === label);
  if (!word) return null;
  return word.key ?? [...word.below.values()][0] ?? 'closed';
}

const isAt = ({ kind, page }: Place, shape: PageShape) => kind === shape.kind && page === shape.page;

/** The same over all pages of a kind; `null` for a word no map knows there. */
export function meaningOf(label: string, place: Place, maps: readonly PageMap[]): LabelKey | 'closed' | null {
  for (const { platform, pages } of maps) {
    if (platform !== place.site) continue;
    for (const shape of pages) {
      const meaning = isAt(place, shape) ? meaningIn(label, shape) : null;
      if (meaning) return meaning;
    }
  }
  return null;
}

/** A page kind with what was taught of it; itself when that is nothing. */
export function shapeWith(shape: PageShape, lessons: readonly Lesson[]): PageShape {
  if (lessons.length === 0) return shape;
  const labels: Labels = {};
  const phrases: TaughtPhrase[] = [];
  for (const lesson of lessons) {
    if (lesson.teaches === 'phrase') phrases.push(lesson);
    else if (!meaningIn(lesson.label, shape)) {
      const known = labels[lesson.fact];
      labels[lesson.fact] = known ? `${known} ${lesson.label}` : lesson.label;
    }
  }
  const all: Labels = { ...shape.labels };
  for (const key of Object.keys(labels) as FactKey[]) {
    all[key] = [all[key], labels[key]].filter(Boolean).join(' ');
  }
  return { ...shape, labels: all, taught: { labels, phrases } };
}

/**
 * The maps with what was taught. Made once per set of lessons and handed to every reading: what the reader keeps
 * of a page kind hangs on its identity.
 */
export const withLessons = (maps: readonly PageMap[], lessons: readonly Lesson[]): readonly PageMap[] =>
  lessons.length === 0
    ? maps
    : maps.map((map) => ({
        ...map,
        pages: map.pages.map((shape) =>
          shapeWith(
            shape,
            lessons.filter((lesson) => lesson.site === map.platform && isAt(lesson, shape)),
          ),
        ),
      }));
