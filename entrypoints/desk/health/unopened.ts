/** Kinds of pages that were never opened on this machine: nothing is known of them, and that is said. Pure. */
import type { PagePlace, Platform } from '@/rules';
import { placeName } from '@/rules';

/** Taobao and Tmall share one console. */
const SITES: readonly Platform[] = ['taobao', 'pdd', 'douyin', 'jd'];
const FORMS: readonly Pick<PagePlace, 'kind' | 'page'>[] = [
  { kind: 'list', page: 'aftersale' },
  { kind: 'case', page: 'aftersale' },
  { kind: 'list', page: 'order' },
  { kind: 'case', page: 'order' },
];

export type Unopened = { site: Platform; forms: PagePlace[]; all: boolean };

/** By console; `all`: none of its pages was opened. */
export function unopened(places: ReadonlySet<string>): Unopened[] {
  return SITES.map((site) => {
    const forms = FORMS.map((form) => ({ site, ...form })).filter((place) => !places.has(placeName(place)));
    return { site, forms, all: forms.length === FORMS.length };
  }).filter(({ forms }) => forms.length > 0);
}
