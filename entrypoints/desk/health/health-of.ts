/** From what pages were like to what can be said of how they are read. Pure. */
import type { FactKey, PagePlace, ShapeName, Unreadable } from '@/rules';
import type { Skeleton } from '@/storage';
import { type FactHealth, factHealth, isFinding, type State, worst } from './fact-health';
import { LATELY } from './lately';

export type Stranger = { label: string; shapes: ShapeName[]; pages: number };

export type PlaceHealth = PagePlace & {
  /** The page kind's name (`placeName`). */
  place: string;
  state: State;
  /** Pages remembered of this kind. */
  pages: number;
  /** When one was last read, epoch ms; null: never. */
  readAt: number | null;
  /** The latest pages, and how many of them were there and not recognised at all. */
  lately: { pages: number; rebuilt: number };
  /** Worst first. */
  facts: FactHealth[];
  /** Why pages of this kind could not be read, latest first. `open`: and none was read since. */
  unreadable: { reason: Unreadable; at: number; open: boolean }[];
  /** Words that look like labels and led to no fact, those on most pages first. */
  strangers: Stranger[];
};

const DAY = 86_400_000;
/** A kind of page that nobody opened for so long may have changed since; what is known of it is old. */
const UNSEEN_DAYS = 14;
/** One page that was not recognised may have been caught while drawing; two are not. */
const REBUILT = 2;
export const isRebuilt = ({ lately }: Pick<PlaceHealth, 'lately'>): boolean => lately.rebuilt >= REBUILT;

/** One entry per kind of page that was ever seen, worst first. `at` is now, epoch ms. */
export function healthOf(skeletons: readonly Skeleton[], at: number): PlaceHealth[] {
  const byPlace = new Map<string, Skeleton[]>();
  for (const skeleton of skeletons) {
    byPlace.set(skeleton.place, [...(byPlace.get(skeleton.place) ?? []), skeleton]);
  }
  return [...byPlace.values()]
    .map((all) =>
      placeHealth(
        all.toSorted((a, b) => b.at - a.at),
        at,
      ),
    )
    .sort((a, b) => worst(a.state, b.state) || (b.readAt ?? 0) - (a.readAt ?? 0));
}

/** @param all of one kind, newest first; at least one */
function placeHealth(all: readonly Skeleton[], at: number): PlaceHealth {
  const { site, kind, page, place } = all[0] as Skeleton;
  // A page rebuilt is a page; behind a login or a slider nobody knows what stood.
  const pages = all.filter(({ unreadable }) => unreadable === null || unreadable === 'changed');
  const readAt = pages.find(({ unreadable }) => unreadable === null)?.at ?? null;
  const latest = pages.slice(0, LATELY);
  const rebuilt = latest.filter(({ unreadable }) => unreadable !== null).length;
  const lately = { pages: latest.length, rebuilt };
  const keys = new Set(pages.flatMap(({ read, missed, doubtful }) => [...read, ...missed, ...doubtful]));
  const facts = [...keys]
    .map((key: FactKey) => factHealth(pages, key))
    .sort((a, b) => worst(a.state, b.state) || b.missed + b.doubtful - (a.missed + a.doubtful));
  return {
    site,
    kind,
    page,
    place,
    state: stateOf(facts, lately, pages[0], at),
    pages: pages.length,
    readAt,
    lately,
    facts,
    unreadable: obstacles(all, readAt),
    strangers: strangersOf(pages),
  };
}

function stateOf(
  facts: readonly FactHealth[],
  lately: PlaceHealth['lately'],
  newest: Skeleton | undefined,
  at: number,
): State {
  if (newest === undefined) return 'never';
  if (isRebuilt({ lately }) || facts.some(({ state }) => state === 'broken')) return 'broken';
  if (at - newest.at > UNSEEN_DAYS * DAY) return 'unseen';
  return facts.some(isFinding) ? 'worse' : 'fine';
}

/** What a page on its way says is not worth a word once the page came. */
const PASSING: readonly Unreadable[] = ['loading', 'id-mismatch'];

function obstacles(all: readonly Skeleton[], readAt: number | null): PlaceHealth['unreadable'] {
  const latest = new Map<Unreadable, number>();
  for (const { unreadable, at } of all) {
    if (unreadable !== null) latest.set(unreadable, Math.max(at, latest.get(unreadable) ?? 0));
  }
  return [...latest]
    .map(([reason, at]) => ({ reason, at, open: at > (readAt ?? 0) }))
    .filter(({ reason, open }) => open || !PASSING.includes(reason));
}

function strangersOf(pages: readonly Skeleton[]): Stranger[] {
  const seen = new Map<string, { shapes: Set<ShapeName>; pages: Set<Skeleton> }>();
  for (const page of pages) {
    for (const { label, shape, fact } of page.labels) {
      if (fact !== null) continue;
      const known = seen.get(label) ?? { shapes: new Set(), pages: new Set() };
      seen.set(label, known);
      known.shapes.add(shape);
      known.pages.add(page);
    }
  }
  return [...seen]
    .map(([label, { shapes, pages: on }]) => ({ label, shapes: [...shapes], pages: on.size }))
    .sort((a, b) => b.pages - a.pages || (a.label < b.label ? -1 : 1));
}
